import type { Letter } from './mailbox';

const PREVIEW_LENGTH = 110;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
};

/** Every link in a letter, once each: those of the HTML part in order, then any that only the text part has. */
export function linksOf({ html, text }: Pick<Letter, 'html' | 'text'>): string[] {
  const fromHtml = [...(html ?? '').matchAll(/<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)];
  const fromText = [...(text ?? '').matchAll(/https?:\/\/[^\s<>"']+/g)];
  return [
    ...new Set([
      ...fromHtml.map(([, double, single]) => decode(double ?? single ?? '')),
      ...fromText.map(([url]) => url.replace(/[).,;:!?\]]+$/, '')),
    ]),
  ];
}

/** The first words of a letter, for the list; addresses of pages are no words. */
export function previewOf({ html, text }: Pick<Letter, 'html' | 'text'>): string {
  const words = (text ?? withoutTags(html ?? ''))
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > PREVIEW_LENGTH ? `${words.slice(0, PREVIEW_LENGTH).trimEnd()}…` : words;
}

/** The HTML part for a frame of its own: a link opens a tab, as in a mail program, never inside the frame. */
export function framed(html: string): string {
  const base = '<base target="_blank">';
  const head = /<head\b[^>]*>/i;
  if (head.test(html)) return html.replace(head, (tag) => `${tag}${base}`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${base}</head><body>${html}</body></html>`;
}

function withoutTags(html: string): string {
  return decode(html.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '));
}

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);
}
