import { requireStaff } from '@/features/access/queries';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { auditStatement } from '../commands';
import type { Job, JobOutcome } from '../domain/job';

/** `broke`: it was tried and reported; `unreached`: whoever runs the jobs did not answer. */
export type RunJobProblem = { readonly kind: 'broke' | 'unreached' };

/** Has the companion run a job now, because somebody wants it; what it finds due it does, whatever the hour. */
export async function runJobNow(context: Context, job: Job): Promise<Result<JobOutcome, RunJobProblem>> {
  const staff = await requireStaff(context, 'jobs.run');
  await runBatch(context.db, [
    auditStatement(context, { action: 'job.run_asked', personId: staff.id, actor: staff.name, subject: job }),
  ]);
  try {
    const outcome = await context.companion.runJob(job);
    return outcome === null ? refused({ kind: 'broke' }) : ok(outcome);
  } catch {
    context.log.warn('job.companion_unreached', { job });
    return refused({ kind: 'unreached' });
  }
}
