/* What the pages of the office may cost, however long the shop has traded. docs/benchmarks.md says what they do cost. */

export type AskKind = 'list' | 'search' | 'sheet';

export type AskLimits = {
  /** So long 95 of 100 visits wait at most, in milliseconds. */
  readonly p95Ms: number;
  /** So many rows one question reads at most, by the database's own count. */
  readonly rowsRead: number;
  /** So often a visit goes to the database at most. */
  readonly roundTrips: number;
};

/** A sheet holds all of a sale: some 330 orders, and a thousand lines. */
export const askLimits: Readonly<Record<AskKind, AskLimits>> = {
  list: { p95Ms: 300, rowsRead: 10_000, roundTrips: 12 },
  search: { p95Ms: 300, rowsRead: 10_000, roundTrips: 12 },
  sheet: { p95Ms: 1000, rowsRead: 10_000, roundTrips: 12 },
};
