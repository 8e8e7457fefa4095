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
  const found = [...html.matchAll(/<form\b[^]*?<\/form>/g)].map(([form]) => form).find((form) => saysAny(form, words));
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

/** Says whether a page has a form with some words in it. */
export function hasFormWith(words: string | RegExp, html: string): boolean {
  return [...html.matchAll(/<form\b[^]*?<\/form>/g)].some(([form]) => saysAny(form, words));
}

function saysAny(form: string, words: string | RegExp): boolean {
  const text = plain(form.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/<[^>]*>/g, ''));
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}
