import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { AuditEntry } from './domain/audit';
import type { Job, JobOutcome } from './domain/job';
import * as store from './store';

/** The statement that adds to the audit trail, for the batch of what was done. */
export function auditStatement(context: Context, entry: AuditEntry): Statement {
  const written = { id: context.newId('aud'), at: context.now(), requestId: context.requestId };
  return store.insertAudit(context.db, entry, written);
}

/** Runs a job and keeps a record of it: when it ran, what it did, and why it failed where it did. */
export async function recordRun(context: Context, job: Job, work: () => Promise<JobOutcome>): Promise<JobOutcome> {
  const id = context.newId('job');
  await store.startJobRun(context.db, { id, job, startedAt: context.now() });
  try {
    const outcome = await work();
    await store.endJobRun(context.db, id, { endedAt: context.now(), outcome });
    context.log.info('job.ran', { job, done: outcome.done, failed: outcome.failed });
    return outcome;
  } catch (error) {
    await store.endJobRun(context.db, id, { endedAt: context.now(), outcome: { done: 0, failed: 1 }, error });
    throw error;
  }
}
