import { labelLetters } from '@/config/labels';
import type { BakeLabel } from '@/features/fulfilment/commands/labels';
import type { Typesetter } from './faces';
import { breakLines, type Line } from './set-text';

/** A line in its place: how far below the top of its label it stands, in points. */
export type PlacedLine = { readonly letters: Line; readonly size: number; readonly down: number };

/** What is printed alike on every label of a bake; the order's reference is put beside it, where there is room left for it. */
export type Stamp = {
  readonly lines: ReadonlyArray<PlacedLine>;
  readonly height: number;
  readonly reference: { readonly size: number; readonly down: number };
};

/** The room there is for words, in points. What is cut off a roll is as high as its words, up to a length. */
export type Box = { readonly width: number; readonly mostHeight: number; readonly isCutToLength: boolean };

type Words = { readonly label: BakeLabel; readonly bakery: string };
type Setting = { readonly size: number; readonly width: number; readonly set: Typesetter };
type SetLine = { readonly letters: Line; readonly size: number; readonly above: number };
type Parts = { readonly head: SetLine[]; readonly body: SetLine[]; readonly foot: SetLine[] };

const { sizes, nameScale, leading, paragraphGap, footGap } = labelLetters;
const smallest = Math.min(...sizes);

/** Lays a label out: in smaller letters where there is much to say, and on a second label before anything is cut off. */
export function layOut(words: Words, box: Box, set: Typesetter): Stamp[] {
  for (const size of sizes) {
    const parts = partsOf(words, { size, width: box.width, set });
    if (heightOf(everyLine(parts)) <= box.mostHeight) return [stampOf(parts, box)];
  }
  return continued(words, box, set);
}

function partsOf({ label, bakery }: Words, setting: Setting): Parts {
  const { size, set } = setting;
  const head = linesOf(set(label.name, 'bold'), { ...setting, size: size * nameScale });
  const body = label.paragraphs.flatMap((runs) => {
    const letters = runs.flatMap(({ text, emphasised }) => set(text, emphasised ? 'bold' : 'regular'));
    return linesOf(letters, { ...setting, above: size * paragraphGap });
  });
  const foot = linesOf(set(bakery, 'regular'), { ...setting, above: size * footGap });
  return { head, body, foot: [...foot, emptyLine(size)] };
}

/** The order's reference goes here. */
const emptyLine = (size: number): SetLine => ({ letters: [], size, above: 0 });

function linesOf(letters: Line, { size, width, above = 0 }: Pick<Setting, 'size' | 'width'> & { above?: number }) {
  return breakLines(letters, width / size).map((line, place) => ({
    ...{ letters: line, size },
    above: place === 0 ? above : 0,
  }));
}

const everyLine = ({ head, body, foot }: Parts) => [...head, ...body, ...foot];

function heightOf(lines: ReadonlyArray<SetLine>): number {
  return lines.reduce((sum, { size, above }) => sum + above + size * leading, 0);
}

function stampOf({ head, body, foot }: Parts, { mostHeight, isCutToLength }: Box): Stamp {
  const said = place([...head, ...body], 0);
  const height = isCutToLength ? said.end + heightOf(foot) : mostHeight;
  const signed = place(foot, height - heightOf(foot));
  const lines = [...said.lines, ...signed.lines];
  const { size = smallest, down = height } = signed.lines.at(-1) ?? {};
  return { lines: lines.filter(({ letters }) => letters.length > 0), height, reference: { size, down } };
}

function place(lines: ReadonlyArray<SetLine>, from: number): { readonly lines: PlacedLine[]; readonly end: number } {
  let top = from;
  const placed = lines.map(({ letters, size, above }) => {
    const down = top + above + size;
    top += above + size * leading;
    return { letters, size, down };
  });
  return { lines: placed, end: top };
}

/** The same in the smallest letters on as many labels as it takes, each with the name and the bakery, and its number. */
function continued(words: Words, box: Box, set: Typesetter): Stamp[] {
  const setting = { size: smallest, width: box.width, set };
  const { head, body, foot } = partsOf(words, setting);
  const numbered = (text: string) => [...linesOf(set(text, 'bold'), setting), ...foot];
  const around = heightOf([...head, ...numbered('Label')]);
  // A name as long as half a label is told once.
  const told = around > box.mostHeight / 2 ? { head: [], body: [...head, ...body] } : { head, body };
  const chunks = chunksOf(told.body, box.mostHeight - heightOf([...told.head, ...numbered('Label')]));
  return chunks.map((chunk, at) =>
    stampOf({ head: told.head, body: chunk, foot: numbered(`Label ${at + 1} of ${chunks.length}`) }, box),
  );
}

function chunksOf(lines: ReadonlyArray<SetLine>, mostHeight: number): SetLine[][] {
  const chunks: SetLine[][] = [[]];
  for (const line of lines) {
    const last = chunks.at(-1) ?? [];
    if (last.length > 0 && heightOf([...last, line]) > mostHeight) chunks.push([line]);
    else last.push(line);
  }
  return chunks;
}
