import { forgetting, jobs as limits, subscriptions } from '@/config/backend';
import { isBackupUnderWay, runBackup } from '@/features/backups/commands/run-backup';
import { runDrill } from '@/features/backups/commands/run-drill';
import { tellOpenings } from '@/features/bake-sales/commands/tell-openings';
import { processStoredEvents } from '@/features/checkout/commands/stripe-events';
import { releaseOverdueHolds } from '@/features/checkout/commands/release-hold';
import { doSaleWork } from '@/features/fulfilment/commands/sale-work';
import { sendWaitingLetters } from '@/features/notifications/commands/outbox';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { finishErasures } from '@/features/privacy/commands/finish-erasures';
import { forgetWhatIsOld } from '@/features/privacy/commands/forget-old';
import { reconcileDue } from '@/features/reconciliation/commands/reconcile';
import { jobNames, type JobOutcome, recordRun } from '@/features/shop/commands';
import type { Context } from '@/platform/context';
import { openVault } from '@/platform/vault';
import { type CompanionEnv, type Job, openJob } from './context';
import { letterRenderer } from './letters';

/** One of the shop's own jobs. */
export type JobName = (typeof jobNames)[number];

type Work = (job: Job) => Promise<{ done: number; failed: number }>;

/** What the companion does, each as "due and not done", whatever its age; letters after what writes them, and the slow work last. */
const work = {
  stripe_events: ({ context }) => processStoredEvents(context, limits.batchSize),
  overdue_holds: ({ context }) => releaseOverdueHolds(context, limits.batchSize),
  sale_work: ({ context }) => doSaleWork(context, limits.batchSize),
  refunds: ({ context }) => sendAskedRefunds(context, limits.batchSize),
  openings: ({ context }) => tellOpenings(context, subscriptions.lettersPerRun),
  erasures: ({ context }) => finishErasures(context, limits.batchSize),
  // What is forgotten has no date by which a backup would know: it is left for the minutes after one.
  retention: async ({ context }) =>
    (await isBackupUnderWay(context)) ? { done: 0, failed: 0 } : forgetWhatIsOld(context, forgetting),
  outbox: (job) => sendWaitingLetters(job.context, reportingRenderer(job)),
  reconcile: ({ context }) => reconcileDue(context),
  backup: ({ context, env }) => runBackup(context, { d1: env.DB, vault: openVault(env.BACKUPS) }),
  drill: ({ context, env }) => runDrill(context, { scratch: env.DRILL_DB, vault: openVault(env.BACKUPS) }),
} as const satisfies Record<JobName, Work>;

type Round = { readonly env: CompanionEnv; readonly afterwards: Context['afterResponse'] };

/** Runs every job once; one that fails is reported and stops none of the others. */
export async function runJobs(round: Round, names: ReadonlyArray<JobName> = jobNames): Promise<void> {
  for (const name of names) {
    const job = await openJob(round.env, name, round.afterwards);
    try {
      await recordRun(job.context, name, () => work[name](job));
    } catch (error) {
      await job.report(error);
    }
  }
}

/**
 * Runs one job because somebody asks for it, and keeps that on record even where nothing was due. Null where it came to
 * nothing, which is reported, or where there is no such job.
 */
export async function runOneJob(round: Round, wanted: string): Promise<JobOutcome | null> {
  const name = jobNames.find((one) => one === wanted);
  if (name === undefined) return null;
  const job = await openJob(round.env, name, round.afterwards);
  try {
    return await recordRun(job.context, name, () => work[name](job), { idleRecordMs: 0 });
  } catch (error) {
    await job.report(error);
    return null;
  }
}

/** A letter that cannot be put into words waits in the outbox; this tells who can mend it. */
function reportingRenderer({ context, report }: Job): ReturnType<typeof letterRenderer> {
  const render = letterRenderer(context);
  return async (letter) => {
    try {
      return await render(letter);
    } catch (error) {
      await report(error, { kind: letter.kind });
      throw error;
    }
  };
}
