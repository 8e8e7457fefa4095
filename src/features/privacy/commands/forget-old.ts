import { retention } from '@/config/frontend';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { cutoffsAt, isDueAt, type Pace, type Sweeping } from '../domain/retention';
import * as sweeps from '../store/sweeps';
import { forgetOldLetters, forgetOldTokens } from './forget-old-papers';
import { forgetOldOrders } from './forget-old-orders';

type Outcome = { readonly done: number; readonly failed: number };
const nothing: Outcome = { done: 0, failed: 0 };

/**
 * One step of the night's look for what has been kept long enough. Whoever comes next goes on where it stopped, and a night
 * that nobody was awake in is made up for by the next: what is old goes by its age.
 */
export async function forgetWhatIsOld(context: Context, pace: Pace): Promise<Outcome> {
  const now = context.now();
  const today = dayAt(now);
  if (isDueAt(now, today, pace.quietHour) && (await sweeps.lastSweepDay(context.db)) !== today)
    await sweeps.beginSweep(context.db, today, now);
  const sweep = await sweeps.openSweep(context.db);
  if (!sweep) return nothing;
  const step = await forgetStep(context, { sweep, pace, cutoffs: cutoffsAt(now, retention) });
  if (step.isComplete) await sweeps.endSweeps(context.db, now);
  if (step.forgotten > 0) context.log.info('privacy.forgotten', { day: sweep.day, rows: step.forgotten });
  return { done: step.forgotten, failed: 0 };
}

async function forgetStep(context: Context, sweeping: Sweeping) {
  const orders = await forgetOldOrders(context, sweeping);
  const papers = await forgetOldLetters(context, sweeping);
  const tokens = await forgetOldTokens(context, sweeping);
  const forgotten = orders.forgotten + papers + tokens;
  return { forgotten, isComplete: orders.isComplete && papers + tokens === 0 };
}
