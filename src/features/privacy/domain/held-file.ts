import { datedDay } from '@/kernel/clock-text';
import { zoned } from '@/kernel/time';
import type { Held, HeldEntry, HeldPart } from './held';
import { heldInWords } from './held-words';

/** The forms in which somebody takes a copy with them: one for machines, one for people. */
export const heldForms = {
  json: { type: 'application/json; charset=utf-8', name: 'my-data.json', write: heldAsJson },
  html: { type: 'text/html; charset=utf-8', name: 'my-data.html', write: heldAsHtml },
} as const;
export type HeldForm = keyof typeof heldForms;

/** Says whether a word names one of the forms. */
export function isHeldForm(word: string | null): word is HeldForm {
  return word !== null && Object.hasOwn(heldForms, word);
}

const isInstant = (name: string) => name === 'at' || name.endsWith('At');

/** All of it as JSON, instants as ISO 8601, amounts in pence. */
export function heldAsJson(held: Held): string {
  const readable = (name: string, value: unknown) =>
    typeof value === 'number' && isInstant(name) ? zoned(value).toInstant().toString() : value;
  return JSON.stringify(held, readable, 2);
}

/** All of it as a page of its own, which needs nothing from anywhere. */
export function heldAsHtml(held: Held): string {
  const title = `What the bakery held about ${held.email ?? 'me'} on ${datedDay(held.madeAt)}`;
  const body = heldInWords(held).map(partAsHtml).join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{font:1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}dl{display:grid;grid-template-columns:10rem 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>
`;
}

function partAsHtml({ title, entries }: HeldPart): string {
  return [`<h2>${escaped(title)}</h2>`, ...entries.map(entryAsHtml)].join('\n');
}

function entryAsHtml({ title, facts }: HeldEntry): string {
  const rows = facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  return [`<h3>${escaped(title)}</h3>`, '<dl>', ...rows, '</dl>'].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
