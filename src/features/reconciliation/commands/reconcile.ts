import { reconciliation as limits } from '@/config/backend';
import { listReferences } from '@/features/orders/queries/ledger-sums';
import type { OrderId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { Difference } from '../domain/difference';
import { type Days, nightlyDays, nightOf, type Run, stretchOf } from '../domain/run';
import * as differenceStore from '../store/differences';
import * as runStore from '../store/runs';
import { compareBooks } from './compare-books';

/** What a comparison needs of the world: a script of the workshop has it as well as a Worker. */
export type Reconciler = Pick<Context, 'db' | 'stripe' | 'now' | 'newId' | 'log'>;

type Outcome = { readonly done: number; readonly failed: number };

/** The companion's step: makes the comparison that is due this night and whatever was asked for, until one comes to nothing. */
export async function reconcileDue(context: Reconciler): Promise<Outcome> {
  const now = context.now();
  const night = nightOf(now, limits.hour);
  const nightly = { id: context.newId('rec'), night, askedBy: null, askedAt: now };
  await runStore.insertNightly(context.db, { ...nightly, ...nightlyDays(night, limits.nightlyDays) });
  for (let done = 0; ; done += 1) {
    const at = context.now();
    const run = await runStore.takeRun(context.db, { now: at, until: at + limits.leaseMs });
    if (!run) return { done, failed: 0 };
    if (!(await makeRun(context, run))) return { done, failed: 1 };
  }
}

/** Makes a comparison now, for whoever waits for it; null where Stripe could not be asked. */
export async function reconcileNow(context: Reconciler, days: Days): Promise<Run | null> {
  const id = context.newId('rec');
  const now = context.now();
  const asked = { id, night: null, askedBy: null, askedAt: now, ...days };
  await runBatch(context.db, [runStore.insertRun(context.db, asked, now + limits.leaseMs)]);
  const made = await makeRun(context, { id, tries: limits.tries, ...days });
  return made ? runStore.findRun(context.db, id) : null;
}

async function makeRun(context: Reconciler, run: Pick<Run, 'id' | 'tries' | 'fromDay' | 'toDay'>): Promise<boolean> {
  try {
    const compared = await compareBooks(context, stretchOf(run));
    if (compared.ok) {
      await keep(context, run.id, compared.value);
      return true;
    }
    await giveUp(context, run, 'Stripe could not be reached');
    return false;
  } catch (error) {
    await giveUp(context, run, error instanceof Error ? error.message : 'Thrown without words');
    throw error;
  }
}

type Compared = Extract<Awaited<ReturnType<typeof compareBooks>>, { readonly ok: true }>['value'];

async function keep(context: Reconciler, id: Run['id'], compared: Compared): Promise<void> {
  const kept = await named(context, compared.differences.slice(0, limits.mostKept));
  const { charges, refunds, disputes } = compared;
  const differences = compared.differences.length;
  await runBatch(context.db, [
    ...kept.map((difference) =>
      differenceStore.insertDifference(context.db, { id: context.newId('dif'), run: id }, difference),
    ),
    runStore.endRun(context.db, id, { charges, refunds, disputes, differences, endedAt: context.now() }),
  ]);
  const told = { charges, refunds, disputes, differences };
  if (differences > 0) context.log.warn('reconciled', told);
  else context.log.info('reconciled', told);
}

/** Each with the order as people say it, as far as we know better than Stripe. */
async function named(context: Reconciler, differences: ReadonlyArray<Difference>): Promise<Difference[]> {
  const ids = differences.flatMap(({ orderId }): OrderId[] => (orderId === null ? [] : [orderId]));
  const references = await listReferences(context, [...new Set(ids)]);
  return differences.map((difference) => ({
    ...difference,
    reference: (difference.orderId && references.get(difference.orderId)) ?? difference.reference,
  }));
}

async function giveUp(context: Reconciler, { id, tries }: Pick<Run, 'id' | 'tries'>, problem: string): Promise<void> {
  const state = tries >= limits.tries ? 'failed' : 'waiting';
  await runStore.failRun(context.db, id, { state, problem, endedAt: context.now() });
}
