/** Chooses the word for a number: `plural(2, 'loaf', 'loaves')` gives "2 loaves". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Joins words as a sentence does: "milk, egg and wheat". */
export function sentenceList(words: ReadonlyArray<string>): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Makes the part of an address that names a thing: "Apple & pear" gives "apple-pear". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Cleans a line of typed text: composed letters, no control characters, single spaces. */
export function tidyLine(typed: string): string {
  // Control and invisible direction marks have no place in a name; they hide text from whoever reads it.
  return typed
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Cleans typed text of several lines, keeping its line breaks. */
export function tidyText(typed: string): string {
  return typed
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(tidyLine)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** The form in which two e-mail addresses are the same address. */
export function emailKey(typed: string): string {
  return tidyLine(typed).toLowerCase();
}

/** The sentence of a list that stands under a word somebody sent, or null; what every object knows (`toString`) is in no list. */
export function sentenceFor(word: string, sentences: Readonly<Record<string, string>>): string | null {
  return Object.hasOwn(sentences, word) ? (sentences[word] ?? null) : null;
}
