import { findPersonOf } from '@/features/access/queries';
import { inTurn, type Round } from '@/kernel/in-turn';
import type { Context } from '@/platform/context';
import type { DataRequest } from '../domain/data-request';
import { listWaiting, withdrawWish } from '../store/requests';
import { eraseIfSettled, type Erased } from './erase';

const companion = { personId: null, name: 'erasures' } as const;

/** Erases those whose open orders have come to their end meanwhile; the others go on waiting. */
export async function finishErasures(context: Context, limit: number): Promise<Round> {
  let untouched = 0;
  const round = await inTurn(await listWaiting(context.db, limit), async (request) => {
    if ((await finishOne(context, request)) === 'waiting') untouched += 1;
    return true;
  });
  return { ...round, done: round.done - untouched };
}

/** A guest who has opened an account since has come to stay, and is erased by signing in, or not at all. */
async function finishOne(context: Context, request: DataRequest): Promise<Erased | 'stays'> {
  const { email } = request;
  if (email === null || !(await findPersonOf(context, { email })))
    return eraseIfSettled(context, request, { calledOff: [], by: companion });
  await withdrawWish(context.db, request.id);
  return 'stays';
}
