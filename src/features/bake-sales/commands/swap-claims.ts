import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { ClaimPart } from '../domain/claim-swap';
import * as store from '../store/claim-swaps';

/**
 * The statements that take what a change needs beyond what its order has: they undo the whole batch unless all of it
 * fits and, for a shopper, the sale is open now; `claimProblemOf` then says why. Staff may take after the cut-off.
 */
export function takePartStatements(context: Context, part: ClaimPart, by: 'shopper' | 'staff'): Statement[] {
  const taking = store.takePart(context.db, part, by === 'staff' ? 'beyond_limit' : 'most_per_order');
  return by === 'staff' ? taking : [store.stillOpenWall(context.db, part.saleId, context.now()), ...taking];
}

/** The statements that give back what a change no longer needs, or has held for nothing. */
export function givePartStatements(context: Context, part: ClaimPart): Statement[] {
  return store.givePart(context.db, part);
}
