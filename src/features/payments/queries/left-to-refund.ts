import type { SQLWrapper } from 'drizzle-orm';
import type { Pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { sumLeft } from '../store/left';

/** What would go back to cards if all the orders whose ids a subquery gives were refunded whole. */
export function sumLeftToRefund(context: Context, orderIds: SQLWrapper): Promise<Pence> {
  return sumLeft(context.db, orderIds);
}
