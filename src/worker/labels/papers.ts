import { type LabelPaper, labelPapers } from '@/config/labels';
import type { Box } from './lay-out';

/** A page's size, or a spot on it from its lower left corner, in points. */
type Size = { readonly width: number; readonly height: number };
type Spot = { readonly page: number; readonly x: number; readonly y: number };

export type Places = { readonly pages: ReadonlyArray<Size>; readonly spots: ReadonlyArray<Spot> };

const pointsPerMm = 72 / 25.4;
const points = (mm: number) => mm * pointsPerMm;

/** The room there is for words on a label of that paper. */
export function boxOf(paper: LabelPaper): Box {
  const chosen = labelPapers[paper];
  const margins = 2 * chosen.margin;
  return {
    width: points(chosen.label.width - margins),
    mostHeight: points(chosen.label.height - margins),
    isCutToLength: chosen.kind === 'roll',
  };
}

/** Where labels whose words are so high are put: beside and below one another on sheets, one after the other on a roll. */
export function placeLabels(paper: LabelPaper, heights: ReadonlyArray<number>): Places {
  const chosen = labelPapers[paper];
  const margin = points(chosen.margin);
  if (chosen.kind === 'roll') {
    return {
      pages: heights.map((height) => ({ width: points(chosen.label.width), height: height + 2 * margin })),
      spots: heights.map((_, page) => ({ page, x: margin, y: margin })),
    };
  }
  const { page, label, columns, rows, left, top, gap } = chosen;
  const perPage = columns * rows;
  const spots = heights.map((_, place) => {
    const [column, row] = [place % columns, Math.floor((place % perPage) / columns)];
    const x = left + column * (label.width + gap);
    const y = page.height - top - (row + 1) * label.height;
    return { page: Math.floor(place / perPage), x: points(x) + margin, y: points(y) + margin };
  });
  const size = { width: points(page.width), height: points(page.height) };
  return { pages: Array.from({ length: Math.ceil(heights.length / perPage) }, () => size), spots };
}
