/* Pure arithmetic of the budgets. */

/** The middle one; of an even number the higher of the two in the middle, so that a tie never flatters. */
export function median(values: ReadonlyArray<number>): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('There is no middle of nothing');
  return middle;
}

/** What a page costs, in the units of the table. */
export type Figures = {
  /** JavaScript beyond the floor, gzipped, in kB of 1,000 bytes. */
  readonly scriptKb: number;
  readonly requests: number;
  /** Everything fetched, as it travels, in kB. */
  readonly totalKb: number;
  readonly roundTripsOnMiss: number;
  readonly roundTripsOnHit: number;
  readonly lcpMs: number;
  readonly cls: number;
  readonly ttfbMs: number;
  readonly performance: number;
  readonly accessible: number;
  readonly bestPractices: number;
  readonly seo: number;
};

/** The middle one of each figure, over all runs that have it. */
export function medians(runs: ReadonlyArray<Partial<Figures>>): Partial<Figures> {
  const names = new Set(runs.flatMap((run) => Object.keys(run) as (keyof Figures)[]));
  return Object.fromEntries([...names].map((name) => [name, median(runs.flatMap((run) => run[name] ?? []))]));
}

export type FigureName = keyof Figures;

/** What a figure may be: at most, below, or at least. */
export type Limit = { readonly rule: 'atMost' | 'below' | 'atLeast'; readonly value: number };
export type Limits = Readonly<Record<FigureName, Limit>>;

export const atMost = (value: number): Limit => ({ rule: 'atMost', value });
export const below = (value: number): Limit => ({ rule: 'below', value });
export const atLeast = (value: number): Limit => ({ rule: 'atLeast', value });

/** Says whether a figure keeps its limit. */
export function keeps(figure: number, { rule, value }: Limit): boolean {
  if (Number.isNaN(figure)) return false;
  switch (rule) {
    case 'atMost':
      return figure <= value;
    case 'below':
      return figure < value;
    case 'atLeast':
      return figure >= value;
  }
}

/**
 * How much of its limit a figure uses up; above 1 it misses. Points are counted as what is missing to a hundred, so that
 * all figures can be compared. A limit of nothing is used up by anything.
 */
export function usedUp(figure: number, { rule, value }: Limit): number {
  if (Number.isNaN(figure)) return Number.POSITIVE_INFINITY;
  if (rule === 'atLeast') return (100 - figure) / (100 - value);
  if (value === 0) return figure === 0 ? 0 : Number.POSITIVE_INFINITY;
  return figure / value;
}

/** The sign in front of a limit's number. */
export const signs = { atMost: '≤', below: '<', atLeast: '≥' } as const satisfies Record<Limit['rule'], string>;
