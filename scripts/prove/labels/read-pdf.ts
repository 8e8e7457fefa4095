import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/* Reads a PDF as a viewer does: which letter stands where, in which font. It shares nothing with what wrote it. */

/** A letter on a page, its left foot in points from the page's lower left corner. */
export type Inked = {
  readonly text: string;
  readonly isBold: boolean;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

export type ReadPage = { readonly width: number; readonly height: number; readonly letters: ReadonlyArray<Inked> };

type Matrix = readonly [number, number, number, number, number, number];
type Glyph = { readonly unicode: string; readonly width: number };

const asDrawn: Matrix = [1, 0, 0, 1, 0, 0];
const perEm = 1000;

/** Every letter of a PDF, page by page, in the order in which it is drawn. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  // The reader takes the bytes away from whoever lends them.
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)));
  return pages;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function readPage(page: Page): Promise<ReadPage> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const [, , width = 0, height = 0] = page.view;
  const eye = openEye((font) => (page.commonObjs.get(font) as { readonly name: string }).name);
  const sees: Readonly<Record<number, (numbers: ReadonlyArray<unknown>) => void>> = {
    [OPS.save]: eye.save,
    [OPS.restore]: eye.restore,
    [OPS.transform]: eye.transform,
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      eye.save();
      if (matrix) eye.transform([matrix]);
    },
    [OPS.paintFormXObjectEnd]: eye.restore,
    [OPS.setFont]: ([name, size]) => eye.setFont(String(name), Number(size)),
    [OPS.setTextMatrix]: eye.setTextMatrix,
    [OPS.showText]: ([glyphs]) => eye.show(glyphs as ReadonlyArray<Glyph | number>),
  };
  for (const [place, operation] of fnArray.entries()) sees[operation]?.((argsArray[place] ?? []) as unknown[]);
  return { width, height, letters: eye.letters };
}

function openEye(nameOf: (font: string) => string) {
  const letters: Inked[] = [];
  const kept: Matrix[] = [];
  let paper = asDrawn;
  let line = asDrawn;
  let font = { isBold: false, size: 0 };
  return {
    letters,
    save: () => void kept.push(paper),
    restore: () => void (paper = kept.pop() ?? asDrawn),
    transform: (numbers: ReadonlyArray<unknown>) => void (paper = within(paper, matrixOf(numbers))),
    setTextMatrix: (numbers: ReadonlyArray<unknown>) => void (line = matrixOf(numbers)),
    setFont: (name: string, size: number) => void (font = { isBold: /bold/i.test(nameOf(name)), size }),
    show: (glyphs: ReadonlyArray<Glyph | number>) => {
      for (const glyph of glyphs) {
        if (typeof glyph === 'number') continue;
        const [, , , scale, x, y] = within(paper, line);
        const width = (glyph.width / perEm) * font.size;
        letters.push({ text: glyph.unicode, ...font, size: font.size * scale, x, y, width });
        line = within(line, [1, 0, 0, 1, width, 0]);
      }
    },
  };
}

/** Newer readers hand a matrix over as one list, older ones as six numbers. */
function matrixOf(numbers: ReadonlyArray<unknown>): Matrix {
  const [first] = numbers;
  const six = typeof first === 'number' ? numbers : Array.from(first as ArrayLike<number>);
  return six.map(Number) as unknown as Matrix;
}

/** What a matrix inside another one comes to. */
function within([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
