import { type FigureName, type Figures, keeps, type Limits, signs, usedUp } from './figures';

/* The figures of all pages as a table, and the worst of them as a sentence. */

/** The figures of one page, with what they may be; what was not measured this time is absent. */
export type Row = { readonly page: string; readonly figures: Partial<Figures>; readonly limits: Limits };

/** One figure that was judged. */
export type Judged = {
  readonly page: string;
  readonly figure: FigureName;
  readonly value: number;
  readonly isKept: boolean;
  readonly usedUp: number;
  /** "home: LCP 1620 ms, limit < 1500 ms" */
  readonly words: string;
};

type Column = { readonly head: string; readonly name: string; readonly unit: string; readonly digits: number };

const columns: Readonly<Record<FigureName, Column>> = {
  scriptKb: { head: 'JS+ kB', name: 'JavaScript beyond the floor', unit: ' kB', digits: 1 },
  requests: { head: 'requests', name: 'requests', unit: '', digits: 0 },
  totalKb: { head: 'all kB', name: 'everything fetched', unit: ' kB', digits: 0 },
  roundTripsOnMiss: { head: 'D1 miss', name: 'D1 round trips on a miss', unit: '', digits: 0 },
  roundTripsOnHit: { head: 'D1 hit', name: 'D1 round trips on a hit', unit: '', digits: 0 },
  lcpMs: { head: 'LCP ms', name: 'LCP', unit: ' ms', digits: 0 },
  cls: { head: 'CLS', name: 'CLS', unit: '', digits: 3 },
  ttfbMs: { head: 'TTFB ms', name: 'TTFB', unit: ' ms', digits: 0 },
  performance: { head: 'perf', name: 'Lighthouse performance', unit: '', digits: 0 },
  accessible: { head: 'a11y', name: 'Lighthouse accessibility', unit: '', digits: 0 },
  bestPractices: { head: 'best', name: 'Lighthouse best practices', unit: '', digits: 0 },
  seo: { head: 'seo', name: 'Lighthouse SEO', unit: '', digits: 0 },
};

/** The order of the columns. */
export const figureNames = Object.keys(columns) as ReadonlyArray<FigureName>;

/** Judges what was measured, as far as it is to be judged. */
export function judge(rows: ReadonlyArray<Row>, judged: ReadonlyArray<FigureName> = figureNames): Judged[] {
  return rows.flatMap(({ page, figures, limits }) =>
    judged.flatMap((figure) => {
      const value = figures[figure];
      if (value === undefined) return [];
      const { name, unit, digits } = columns[figure];
      const limit = limits[figure];
      const words = `${page}: ${name} ${value.toFixed(digits)}${unit}, limit ${signs[limit.rule]} ${limit.value}${unit}`;
      return [{ page, figure, value, isKept: keeps(value, limit), usedUp: usedUp(value, limit), words }];
    }),
  );
}

/** The figure that is nearest to its limit, or furthest beyond it. */
export function worstOf(judged: ReadonlyArray<Judged>): Judged | null {
  return judged.reduce<Judged | null>((worst, one) => (worst && worst.usedUp >= one.usedUp ? worst : one), null);
}

/** Lines of a table, a star at each figure beyond its limit. */
export function tableOf(rows: ReadonlyArray<Row>): string[] {
  const head = ['page', ...figureNames.map((name) => columns[name].head)];
  const lines = rows.map(({ page, figures, limits }) => [
    page,
    ...figureNames.map((name) => {
      const value = figures[name];
      if (value === undefined) return '–';
      return `${keeps(value, limits[name]) ? '' : '*'}${value.toFixed(columns[name].digits)}`;
    }),
  ]);
  const widths = head.map((word, place) => Math.max(word.length, ...lines.map((line) => (line[place] ?? '').length)));
  return [head, ...lines].map((line) =>
    line
      .map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0)))
      .join('  '),
  );
}
