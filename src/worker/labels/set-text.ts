import type { Letter } from './faces';

/** Letters that stand beside one another on one line. */
export type Line = ReadonlyArray<Letter>;

/** How wide letters are at a size of one point. */
export function widthOf(letters: Line): number {
  return letters.reduce((sum, { width }) => sum + width, 0);
}

/**
 * Breaks a text into lines no wider than `width` (at a size of one point): at spaces, which stay at the end of their line, or
 * within a word that is wider than a line. No letter is lost.
 */
export function breakLines(letters: Line, width: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < letters.length;) {
    const end = endOfLine(letters, { start, width });
    lines.push(letters.slice(start, end));
    start = end;
  }
  return lines;
}

function endOfLine(letters: Line, { start, width }: { readonly start: number; readonly width: number }): number {
  let taken = 0;
  let afterSpace: number | null = null;
  for (const [place, letter] of letters.slice(start).entries()) {
    taken += letter.width;
    // A space may hang over the edge, where nobody sees it.
    if (letter.text === ' ') afterSpace = start + place + 1;
    else if (taken > width) return afterSpace ?? start + Math.max(place, 1);
  }
  return letters.length;
}
