import { type Paper, type Sticker, stickersOf } from './cells';
import { type ExpectedLine, type ExpectedSale, joined, type Marked, marked } from './expected';
import type { Inked, ReadPage } from './read-pdf';

/* Holds what a PDF says against what the orders say. */

export type Judged = {
  readonly lines: number;
  readonly right: number;
  readonly labels: number;
  /** How many runs of bold letters below a name were found where they belong. */
  readonly emphasised: number;
  readonly notes: ReadonlyArray<string>;
};

/** A label, on one sticker or on several that go together. */
type Label = { readonly reference: string; readonly parts: ReadonlyArray<Marked> };

const noteLength = 90;

/** Compares the labels of a sale with its orders, line by line. */
export function judgeLabels(pages: ReadonlyArray<ReadPage>, { bakery, lines }: ExpectedSale, paper: Paper): Judged {
  const stickers = stickersOf(pages, paper);
  const { labels, strange } = labelsOn(stickers, bakery);
  const waiting = Map.groupBy(labels, ({ reference }) => reference);
  const wrong = lines.filter((line) => !isStuck(line, waiting));
  const left = [...waiting.values()].flat();
  const isEmpty = lines.length === 0 && stickers.length === 1;
  return {
    lines: lines.length,
    right: lines.length - wrong.length,
    labels: labels.length,
    emphasised: lines.reduce((sum, { name, whole }) => sum + runsIn(whole.bold.slice(name.bold.length)), 0),
    notes: [
      ...stickers.flatMap(({ problems }) => problems),
      ...wrong.map(
        ({ reference, whole }) => `${reference}: no label says “${whole.text.slice(0, noteLength)}…” in these weights`,
      ),
      ...(isEmpty ? [] : strange),
      ...left.map(
        ({ reference, parts }) => `${reference}: nobody ordered “${(parts[0]?.text ?? '').slice(0, noteLength)}…”`,
      ),
    ],
  };
}

/** Takes away the labels of a line, as many as were ordered. */
function isStuck({ reference, quantity, name, whole }: ExpectedLine, waiting: Map<string, Label[]>): boolean {
  const own = waiting.get(reference) ?? [];
  let found = 0;
  for (let place = own.length - 1; place >= 0 && found < quantity; place -= 1) {
    const label = own[place];
    if (!label || !isSame(wholeOf(label, name), whole)) continue;
    own.splice(place, 1);
    found += 1;
  }
  return found === quantity;
}

const isSame = (one: Marked, other: Marked) => one.text === other.text && one.bold === other.bold;

/** What a label says on all its stickers; a name that is said again is no part of it. */
function wholeOf({ parts }: Label, name: Marked): Marked {
  return joined(
    parts.map((part, place) => (place > 0 && startsWith(part, name) ? withoutFirst(part, name.text.length) : part)),
  );
}

const startsWith = ({ text, bold }: Marked, name: Marked) => text.startsWith(name.text) && bold.startsWith(name.bold);
const withoutFirst = ({ text, bold }: Marked, letters: number) => ({
  text: text.slice(letters),
  bold: bold.slice(letters),
});

function labelsOn(stickers: ReadonlyArray<Sticker>, bakery: string) {
  const foot = new RegExp(`(?:Label (\\d+) of (\\d+))?${asWritten(bakery)}Order ([0-9A-Z]{3}-[0-9A-Z]{3})$`);
  const labels: (Label & { parts: Marked[] })[] = [];
  const strange: string[] = [];
  for (const { letters } of stickers) {
    const said = markedBy(letters);
    const found = foot.exec(said.text);
    const [, number = '1', , reference = ''] = found ?? [];
    const part = { text: said.text.slice(0, found?.index), bold: said.bold.slice(0, found?.index) };
    const last = labels.at(-1);
    if (!found) strange.push(`no bakery and no order below “${said.text.slice(-noteLength)}”`);
    else if (number === '1') labels.push({ reference, parts: [part] });
    else if (last?.reference === reference && last.parts.length === Number(number) - 1) last.parts.push(part);
    else strange.push(`${reference}: a label goes on that never began`);
  }
  return { labels, strange };
}

function markedBy(letters: ReadonlyArray<Inked>): Marked {
  return joined(letters.map(({ text, isBold }) => marked(text, isBold ? 'bold' : 'plain')));
}

/** A text for a pattern in which none of it means anything else. */
const asWritten = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const runsIn = (bold: string) => [...bold.matchAll(/b+/g)].length;

/** Whether bold letters are cut otherwise than plain ones, whatever their font calls itself. */
export function isBoldBolder(pages: ReadonlyArray<ReadPage>): boolean {
  const widths = new Map<string, { bold?: number; plain?: number }>();
  for (const { text, isBold, width, size } of pages.flatMap(({ letters }) => letters)) {
    const known = widths.get(text) ?? {};
    widths.set(text, { ...known, [isBold ? 'bold' : 'plain']: width / size });
  }
  const both = [...widths].filter(
    ([text, { bold, plain }]) => /[a-z]/.test(text) && bold !== undefined && plain !== undefined,
  );
  return both.length > 0 && both.every(([, { bold = 0, plain = 0 }]) => bold > plain);
}
