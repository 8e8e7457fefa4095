import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { Context } from '@/platform/context';
import type { Forgetting } from '@/platform/db/client';
import type { Actor } from '../domain/order';
import { forgetOrders } from '../store/erase';
import { type Named, saysWhose } from '../store/naming';

export { erasedWords } from '../store/erase';

/**
 * What takes somebody out of their orders, for the batch of an erasure: the sums, the bakes and what happened stay. Whoever
 * has it run must know that none of them is open.
 */
export function eraseOrdersOf(context: Context, named: Named, by: Actor): Forgetting[] {
  return forgetOrders(context.db, named, { at: context.now(), by });
}

/** The condition of a text of another area that names the shopper of an order, for a statement before theirs is erased. */
export function namesShopper(orderId: SQLWrapper, text: SQLWrapper): SQL {
  return saysWhose(orderId, text);
}
