import fontkit from '@pdf-lib/fontkit';
import {
  beginText,
  endText,
  type PDFDocument,
  PDFName,
  type PDFOperator,
  type PDFRef,
  setFontAndSize,
  setTextMatrix,
  showText,
} from 'pdf-lib';
import type { Face } from './faces';
import { type Line, widthOf } from './set-text';

type At = { readonly size: number; readonly x: number; readonly y: number };

/** Writes lines into a document whose fonts it has put there. */
export type Pen = {
  /** The fonts by the names that what is written calls them. */
  readonly fonts: Readonly<Record<string, PDFRef>>;
  readonly write: (line: Line, at: At) => PDFOperator[];
};

// Each letter by itself: what is copied or read aloud from the PDF is then spelt as it was written.
const everyLetterAlone = { liga: false, clig: false, calt: false } as const;
/** Six letters before a font's name say that a PDF holds a part of it. */
const partOf = 'LABELS+';

/** Puts the fonts of these lines into a document, each with no more letters than it will write. */
export async function penFor(document: PDFDocument, lines: ReadonlyArray<Line>): Promise<Pen> {
  document.registerFontkit(fontkit);
  const faces = new Set(lines.flatMap((line) => line.map(({ face }) => face)));
  const embedded = await Promise.all(
    [...faces].map(async (face, place) => {
      const options = { subset: true, customName: `${partOf}${face.name}`, features: everyLetterAlone };
      return { face, name: `F${place}`, font: await document.embedFont(face.bytes, options) };
    }),
  );
  const known = new Map(embedded.map((one) => [one.face, one]));
  return {
    fonts: Object.fromEntries(embedded.map(({ name, font }) => [name, font.ref])),
    write: (line, { size, x, y }) =>
      runsOf(line).flatMap(({ face, text, start }) => {
        const pen = known.get(face);
        if (!pen) return [];
        const turned = setTextMatrix(1, 0, 0, 1, x + start * size, y);
        const letters = showText(pen.font.encodeText(text));
        return [beginText(), setFontAndSize(PDFName.of(pen.name), size), turned, letters, endText()];
      }),
  };
}

type Run = { readonly face: Face; readonly text: string; readonly start: number };

/** The parts of a line that are in one face, and how far along each begins at a size of one point. */
function runsOf(line: Line): Run[] {
  const runs: Run[] = [];
  for (const [place, { face, text }] of line.entries()) {
    const last = runs.at(-1);
    if (last?.face === face) runs.splice(-1, 1, { ...last, text: last.text + text });
    else runs.push({ face, text, start: widthOf(line.slice(0, place)) });
  }
  return runs;
}
