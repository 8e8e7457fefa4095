import type { Instant } from '@/kernel/time';
import type { Job, JobOutcome } from './job';

/** How a job stands: when it ran last and what came of it, and the last thing that went wrong in it of late. */
export type JobStanding = {
  readonly job: Job;
  /** Null for one that has never run. */
  readonly last: ({ readonly at: Instant } & JobOutcome) | null;
  readonly trouble: { readonly at: Instant; readonly problem: string } | null;
  /** It should have run again by now: whoever runs the jobs is not awake. */
  readonly isOverdue: boolean;
};

/** What is wrong with the jobs, in one line; null where nothing is. */
export function jobsTrouble(jobs: ReadonlyArray<JobStanding>): string | null {
  const overdue = jobs.filter(({ isOverdue }) => isOverdue);
  const failing = jobs.filter(({ last, trouble }) => last !== null && trouble !== null && trouble.at === last.at);
  if (overdue.length > 0) return `${sayWhich(overdue)} should have run again by now`;
  if (failing.length > 0) return `${sayWhich(failing)} went wrong the last time`;
  return null;
}

/** When a job ran last, whichever it was; null where none has ever run. */
export function lastRunOf(jobs: ReadonlyArray<JobStanding>): Instant | null {
  return jobs.reduce<Instant | null>((latest, { last }) => (last && last.at > (latest ?? 0) ? last.at : latest), null);
}

function sayWhich(jobs: ReadonlyArray<JobStanding>): string {
  const [first, ...others] = jobs.map(({ job }) => jobWords[job]);
  return others.length === 0 ? `“${first ?? ''}”` : `“${first ?? ''}” and ${others.length} more`;
}

/** What a job is called on a screen. */
export const jobWords = {
  stripe_events: 'What Stripe told us',
  overdue_holds: 'Holds that ran out',
  sale_work: 'Orders of changed sales',
  refunds: 'Refunds',
  openings: 'News of openings',
  erasures: 'Erasing people',
  retention: 'Forgetting what is old',
  outbox: 'Letters',
  reconcile: 'Comparing with Stripe',
  backup: 'Backup',
  drill: 'Restore drill',
} as const satisfies Record<Job, string>;

/** What came of one run. */
export function outcomeInWords({ done, failed }: JobOutcome): string {
  if (done + failed === 0) return 'Nothing was due.';
  return failed === 0 ? `${done} done.` : `${done} done, ${failed} could not be done yet.`;
}
