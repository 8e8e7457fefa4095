/** The work the companion does by itself; each is a row of `jobs`. */
export type Job =
  | 'backup'
  | 'drill'
  | 'erasures'
  | 'openings'
  | 'overdue_holds'
  | 'outbox'
  | 'reconcile'
  | 'refunds'
  | 'retention'
  | 'sale_work'
  | 'stripe_events';

/** What came of one run: how many rows it dealt with, and how many it could not. */
export type JobOutcome = { readonly done: number; readonly failed: number };
