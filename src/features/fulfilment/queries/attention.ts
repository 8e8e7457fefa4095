import { requireStaff } from '@/features/access/queries';
import { can } from '@/features/access/domain/permissions';
import type { AttentionOrder } from '@/features/orders/domain/office';
import { owedPence } from '@/features/orders/domain/order';
import { findOrderRecord, listAttentionOrders } from '@/features/orders/queries';
import type { StrayPayment } from '@/features/payments/domain/stray-payment';
import { waitingFailures } from '@/features/payments/domain/failed-refunds';
import { listMoney, listStrayPayments } from '@/features/payments/queries';
import type { Context } from '@/platform/context';
import { type OfferedWay, waysOut } from '../domain/attention-ways';

/** As many as one page shows; what is settled makes room for the next. */
const mostShown = 50;

export type FlaggedOrder = AttentionOrder & { readonly ways: ReadonlyArray<OfferedWay> };

export type Attention = {
  readonly orders: ReadonlyArray<FlaggedOrder>;
  readonly strays: ReadonlyArray<StrayPayment>;
  readonly mayRefund: boolean;
};

/** Everything about money and orders that somebody must look at, oldest first, each with its ways out. */
export async function getAttention(context: Context): Promise<Attention> {
  const staff = await requireStaff(context, 'orders.see_money');
  const [orders, strays] = await Promise.all([
    listAttentionOrders(context, mostShown),
    listStrayPayments(context, mostShown),
  ]);
  const flagged = await Promise.all(orders.map((order) => withWays(context, order)));
  return { orders: flagged, strays, mayRefund: can(staff.role, 'orders.refund') };
}

async function withWays(context: Context, order: AttentionOrder): Promise<FlaggedOrder> {
  const record = await findOrderRecord(context, { reference: order.reference });
  const money = record && (await listMoney(context, record.order.id));
  const { attention, state } = order;
  const owed = record ? owedPence(record.order, record.entries) : 0;
  const hasFailedRefund = record !== null && money !== null && waitingFailures(money, record.events).length > 0;
  return { ...order, ways: waysOut({ attention, state, owedPence: owed, hasFailedRefund }) };
}
