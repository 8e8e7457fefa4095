import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Reconciler, reconcileNow } from '@/features/reconciliation/commands/reconcile';
import type { Days, Run } from '@/features/reconciliation/domain/run';
import { differenceWords, toldInWords } from '@/features/reconciliation/domain/words';
import { listDifferencesOf } from '@/features/reconciliation/queries/reconciliations';
import { type IdPrefix, makeId } from '@/kernel/ids';
import { plural } from '@/kernel/text';
import { addDays, dayAt, isDay } from '@/kernel/time';
import { openDb } from '@/platform/db/client';
import { createLog } from '@/platform/log';
import { createPayments } from '@/platform/stripe';
import { readOffset } from './lib/clock-offset';
import { type Installation, openInstallation } from './lib/installation';
import { ownState } from './lib/shop.mjs';

/* npm run reconcile: prints every difference between Stripe's books and ours, and keeps it. */

const usage = `npm run reconcile -- [--from 2026-11-01] [--to 2026-11-20] [--remote]

  --from, --to  the first and the last day, in the shop's zone; without them the last thirty-one days
  --remote      the deployed shop; without it, the one that runs on this machine

Ends with 1 where there are differences.`;

const usualDays = 31;

class Stopped extends Error {}

try {
  await run();
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { remote, ...asked } = readArguments();
  const installation = await openInstallation(remote ? 'remote' : 'local');
  if (typeof installation === 'string') throw new Stopped(installation);
  try {
    await compare(installation, { asked, offsetMs: remote ? 0 : readOffset(ownState) });
  } finally {
    await installation.close();
  }
}

function readArguments() {
  const options = { from: { type: 'string' }, to: { type: 'string' }, remote: { type: 'boolean' } } as const;
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new Stopped(usage);
  }
}

type Asked = {
  readonly asked: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly offsetMs: number;
};

async function compare(installation: Installation, { asked, offsetMs }: Asked): Promise<void> {
  if (!installation.stripe)
    throw new Stopped('Set STRIPE_SECRET_KEY, in the shell or in .dev.vars, to the shop’s key.');
  const log = createLog({}, () => undefined);
  const now = () => Date.now() + offsetMs;
  const newId = <P extends IdPrefix>(prefix: P) => makeId(prefix, now(), (count) => new Uint8Array(randomBytes(count)));
  const context = { db: openDb(installation.d1), stripe: createPayments(installation.stripe, log), now, newId, log };
  const made = await reconcileNow(context, daysOf(asked, now()));
  if (!made) throw new Stopped('Stripe could not be reached, so nothing was compared.');
  await print(context, made);
}

function daysOf({ from, to }: Asked['asked'], now: number): Days {
  const toDay = to ?? dayAt(now);
  if (!isDay(toDay)) throw new Stopped(`Not a day: ${toDay}\n\n${usage}`);
  const fromDay = from ?? addDays(toDay, -usualDays);
  if (!isDay(fromDay) || fromDay > toDay) throw new Stopped(`Not a first day: ${fromDay}\n\n${usage}`);
  return { fromDay, toDay };
}

async function print(context: Pick<Reconciler, 'db'>, run: Run): Promise<void> {
  const compared = `${plural(run.charges, 'payment')}, ${plural(run.refunds, 'refund')}, ${plural(run.disputes, 'dispute')}`;
  console.log(`${run.fromDay} to ${run.toDay}: ${compared} at Stripe; ${plural(run.differences, 'difference')}.`);
  for (const found of await listDifferencesOf(context, run.id)) {
    const theirs = toldInWords({ pence: found.theirsPence, state: found.theirsState });
    const ours = toldInWords({ pence: found.oursPence, state: found.oursState });
    console.log(`  ${found.reference ?? 'no order'}  ${differenceWords[found.kind]} (${found.object})`);
    console.log(`    Stripe: ${theirs} · our books: ${ours}`);
  }
  if (run.differences > 0) process.exitCode = 1;
}
