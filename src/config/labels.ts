/* What labels are printed on, and how. */

/**
 * The papers labels are printed on, in millimetres: sheets of A4 with eight (Avery L7165 and its like), and a roll that is cut
 * after each, at most so far apart.
 */
export const labelPapers = {
  a4: {
    kind: 'sheet',
    page: { width: 210, height: 297 },
    label: { width: 99.1, height: 67.7 },
    columns: 2,
    rows: 4,
    left: 4.65,
    top: 13.1,
    gap: 2.5,
    margin: 4,
  },
  '62mm': { kind: 'roll', label: { width: 62, height: 300 }, margin: 3 },
} as const;
export type LabelPaper = keyof typeof labelPapers;

/** Says whether labels can be printed on a paper of that name. */
export function isLabelPaper(name: string | null): name is LabelPaper {
  return name !== null && Object.hasOwn(labelPapers, name);
}

/**
 * The letters of a label: their sizes in points, the largest that fit are taken; the rest in parts of that. The law wants small letters 1.2 mm high
 * (Regulation (EU) No 1169/2011, article 13), which those of Inter are at 6.3 points.
 */
export const labelLetters = {
  sizes: [9, 8.5, 8, 7.5, 7, 6.5],
  nameScale: 1.3,
  leading: 1.25,
  paragraphGap: 0.25,
  footGap: 0.5,
} as const;
