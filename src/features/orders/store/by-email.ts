import { and, desc, eq, gte } from 'drizzle-orm';
import type { OrderId, SaleId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import type { OrderState } from '../domain/moves';
import { orders } from '../tables';

/** An order as it is looked up by its shopper's address: what finds it again, and nothing of what is in it. */
export type OrderOfEmail = {
  readonly id: OrderId;
  readonly saleId: SaleId;
  readonly reference: string;
  readonly linkVersion: number;
  readonly state: OrderState;
  readonly totalPence: number;
};

type Lookup = { readonly email: string; readonly placedSince: Instant; readonly limit: number };

/** The orders an e-mail address placed since an instant, newest first. */
export function ordersOfEmail(db: Db, { email, placedSince, limit }: Lookup): Promise<OrderOfEmail[]> {
  return db
    .select({
      id: orders.id,
      saleId: orders.saleId,
      reference: orders.reference,
      linkVersion: orders.linkVersion,
      state: orders.state,
      totalPence: orders.totalPence,
    })
    .from(orders)
    .where(and(eq(orders.email, email), gte(orders.placedAt, placedSince)))
    .orderBy(desc(orders.placedAt))
    .limit(limit);
}
