/* A page's forms as a browser without scripts would send them. */

export type PlainForm = Record<string, string>;

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
const plain = (text: string) => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

function attributesOf(tag: string): Map<string, string> {
  const pairs = [...tag.matchAll(/([\w$:-]+)(?:="([^"]*)")?/g)];
  return new Map(pairs.slice(1).map(([, name = '', value = '']) => [name.toLowerCase(), plain(value)]));
}

/** What the first form with some words in it would send untouched. */
export function formWith(words: string | RegExp, html: string): PlainForm {
  const found = formsIn(html).find((form) => saysAny(form, words));
  if (found === undefined) throw new Error(`No form says ${String(words)}`);
  const inputs = [...found.matchAll(/<input\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const sent = inputs.filter((input) => {
    const type = input.get('type') ?? 'text';
    return (
      input.has('name') && !input.has('disabled') && (!['radio', 'checkbox'].includes(type) || input.has('checked'))
    );
  });
  return Object.fromEntries(sent.map((input) => [input.get('name') ?? '', input.get('value') ?? '']));
}

/** What somebody types, by the kind of field. */
export type Typed = { readonly email: string; readonly tel: string; readonly password: string; readonly text: string };

const typedKinds = ['text', 'search', 'email', 'tel', 'password'];

/** Fills in every field that takes words, of the first form with some words in it. */
export function plantedIn(words: string | RegExp, html: string, typed: Typed): PlainForm {
  const form = formsIn(html).find((each) => saysAny(each, words)) ?? '';
  const fields = [...form.matchAll(/<(?:input|textarea)\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const written = fields.filter((field) => field.has('name') && typedKinds.includes(field.get('type') ?? 'text'));
  return Object.fromEntries(written.map((field) => [field.get('name') ?? '', asTyped(field.get('type'), typed)]));
}

function asTyped(kind: string | undefined, typed: Typed): string {
  return kind === 'email' || kind === 'tel' || kind === 'password' ? typed[kind] : typed.text;
}

/** Says whether a page has a form with some words in it. */
export function hasFormWith(words: string | RegExp, html: string): boolean {
  return formsIn(html).some((form) => saysAny(form, words));
}

const formsIn = (html: string) => [...html.matchAll(/<form\b[^]*?<\/form>/g)].map(([form]) => form);

function saysAny(form: string, words: string | RegExp): boolean {
  const text = plain(form.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/<[^>]*>/g, ''));
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}
