import { jobs } from '@/config/backend';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { AuditEntry } from './domain/audit';
import type { Job, JobOutcome } from './domain/job';
import * as store from './store';

export { jobNames, type JobOutcome } from './domain/job';

/** Stands where a person's name would: who it was is known by their id, and by nothing once they are erased. */
const aPerson = 'person';

/** The statement that adds to the audit trail, for the batch of what was done. */
export function auditStatement(
  context: Pick<Context, 'db' | 'now' | 'newId' | 'requestId'>,
  entry: AuditEntry,
): Statement {
  const written = { id: context.newId('aud'), at: context.now(), requestId: context.requestId };
  const actor = entry.personId === null ? entry.actor : aPerson;
  return store.insertAudit(context.db, { ...entry, actor }, written);
}

type Keeping = { readonly idleRecordMs: number };

/** Runs a job and keeps a record of it: when it ran, what it did, and why it failed where it did. */
export async function recordRun(
  context: Context,
  job: Job,
  work: () => Promise<JobOutcome>,
  { idleRecordMs }: Keeping = jobs,
): Promise<JobOutcome> {
  const run = { id: context.newId('job'), job, startedAt: context.now() };
  const keep = (ending: { readonly outcome: JobOutcome; readonly error?: unknown }) =>
    store.keepJobRun(context.db, { ...run, endedAt: context.now(), ...ending }, idleRecordMs);
  try {
    const outcome = await work();
    await keep({ outcome });
    if (outcome.done + outcome.failed > 0) context.log.info('job.ran', { job, ...outcome });
    return outcome;
  } catch (error) {
    await keep({ outcome: { done: 0, failed: 1 }, error });
    throw error;
  }
}
