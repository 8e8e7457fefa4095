import { jobs as limits } from '@/config/backend';
import { requireStaff } from '@/features/access/queries';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, runReading } from '@/platform/db/reading';
import type { JobStanding } from '../domain/job-standing';
import { jobsReading } from '../store/jobs';

/** Reads how the companion's jobs stand, in the order they run in, for somebody else's batch. */
export function jobStandingsReading(context: Context): Reading<JobStanding[]> {
  const now = context.now();
  return mapReading(jobsReading(context.db, now - limits.troubleForMs), (jobs) =>
    jobs.map((job) => ({ ...job, isOverdue: job.last === null || job.last.at < now - limits.overdueMs })),
  );
}

/** How the companion's jobs stand, for whoever looks after the shop. */
export async function getJobs(context: Context): Promise<JobStanding[]> {
  await requireStaff(context, 'letters.read');
  return runReading(context.db, jobStandingsReading(context));
}
