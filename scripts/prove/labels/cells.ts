import type { Inked, ReadPage } from './read-pdf';

/* The papers as their makers sell them, measured here once more: a label that is drawn beside its sticker is no label. */

export const papers = ['a4', '62mm'] as const;
export type Paper = (typeof papers)[number];

const pointsPerMm = 72 / 25.4;
/** Avery L7165 and its like: eight to a sheet. */
const sheet = {
  width: 210,
  height: 297,
  columns: 2,
  rows: 4,
  left: 4.65,
  top: 13.1,
  gap: 2.5,
  label: { width: 99.1, height: 67.7 },
};
const rollWidth = 62;
const roundingPoints = 0.05;
/** Letters of 1.2 mm, as the law wants them (Regulation (EU) No 1169/2011, article 13): those of Inter are 0.546 of their size. */
const leastSize = (1.2 * pointsPerMm) / 0.546;

/** What is printed on one sticker, in the order in which it was drawn. */
export type Sticker = { readonly letters: ReadonlyArray<Inked>; readonly problems: ReadonlyArray<string> };

/** Sorts the letters of a PDF by the stickers they are printed on, and says what is printed beside one or over itself. */
export function stickersOf(pages: ReadonlyArray<ReadPage>, paper: Paper): Sticker[] {
  return pages.flatMap((page) => {
    const cells =
      paper === 'a4' ? sheetCells : [{ left: 0, right: rollWidth * pointsPerMm, bottom: 0, top: page.height }];
    const wrongPage = problemsOfPage(page, paper);
    const found = cells.map((cell) => page.letters.filter((letter) => isIn(letter, cell)));
    const outside = page.letters.length - found.reduce((sum, letters) => sum + letters.length, 0);
    const beside = outside > 0 ? [`${outside} letters are beside every sticker`] : [];
    return found
      .filter((letters) => letters.length > 0)
      .map((letters, place) => ({
        letters,
        problems: [...problemsOf(letters), ...(place === 0 ? [...wrongPage, ...beside] : [])],
      }));
  });
}

type Cell = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };

const sheetCells: ReadonlyArray<Cell> = Array.from({ length: sheet.columns * sheet.rows }, (_, place) => {
  const { width, height } = sheet.label;
  const left = sheet.left + (place % sheet.columns) * (width + sheet.gap);
  const top = sheet.height - sheet.top - Math.floor(place / sheet.columns) * height;
  const inPoints = { left, right: left + width, bottom: top - height, top };
  return {
    left: inPoints.left * pointsPerMm,
    right: inPoints.right * pointsPerMm,
    bottom: inPoints.bottom * pointsPerMm,
    top: inPoints.top * pointsPerMm,
  };
});

/** A space may hang over the edge, where nobody sees it. */
function isIn({ text, x, y, width, size }: Inked, { left, right, bottom, top }: Cell): boolean {
  const end = text.trim() === '' ? x : x + width;
  return x >= left && end <= right && y - size / 4 >= bottom && y + size <= top;
}

function problemsOfPage({ width, height }: ReadPage, paper: Paper): string[] {
  const wanted = paper === 'a4' ? [sheet.width, sheet.height] : [rollWidth, height / pointsPerMm];
  const is = [width, height].every((points, at) => Math.abs(points - (wanted[at] ?? 0) * pointsPerMm) < roundingPoints);
  return is ? [] : [`a page is ${Math.round(width)} × ${Math.round(height)} points`];
}

function problemsOf(letters: ReadonlyArray<Inked>): string[] {
  const small = letters.filter(({ size }) => size < leastSize).length;
  const over = letters.filter((letter, at) => at > 0 && isOver(letters[at - 1], letter)).length;
  return [
    ...(small > 0 ? [`${small} letters are too small to read`] : []),
    ...(over > 0 ? [`${over} letters are printed over others`] : []),
  ];
}

/** Whether a letter is drawn where the one before it stands: on its line further left, or on a line too near or above. */
function isOver(before: Inked | undefined, letter: Inked): boolean {
  if (!before) return false;
  const isSameLine = Math.abs(before.y - letter.y) < roundingPoints;
  if (isSameLine) return letter.x < before.x + before.width - roundingPoints;
  return before.y - letter.y < letter.size * 0.9;
}
