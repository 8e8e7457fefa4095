import { inTurn, type Round } from '@/kernel/in-turn';
import type { Context } from '@/platform/context';
import { listWaiting } from '../store/requests';
import { eraseIfSettled } from './erase';

const companion = { personId: null, name: 'erasures' } as const;

/** Erases those whose open orders have come to their end meanwhile; the others go on waiting. */
export async function finishErasures(context: Context, limit: number): Promise<Round> {
  let waiting = 0;
  const round = await inTurn(await listWaiting(context.db, limit), async (request) => {
    const outcome = await eraseIfSettled(context, request, { calledOff: [], by: companion });
    if (outcome === 'waiting') waiting += 1;
    return true;
  });
  return { ...round, done: round.done - waiting };
}
