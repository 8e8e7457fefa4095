/** The work the companion does by itself, in its order of doing it and as the office lists it; each is a row of `jobs`. */
export const jobNames = [
  'stripe_events',
  'overdue_holds',
  'sale_work',
  'refunds',
  'openings',
  'erasures',
  'retention',
  'outbox',
  'reconcile',
  'backup',
  'drill',
] as const;
export type Job = (typeof jobNames)[number];

/** Says whether a word names one of them. */
export function isJob(word: string): word is Job {
  const names: ReadonlyArray<string> = jobNames;
  return names.includes(word);
}

/** What came of one run: how many rows it dealt with, and how many it could not. */
export type JobOutcome = { readonly done: number; readonly failed: number };
