import { requireStaff } from '@/features/access/queries';
import { can } from '@/features/access/domain/permissions';
import type { AttentionOrder } from '@/features/orders/domain/office';
import { listAttentionOrders } from '@/features/orders/queries';
import type { StrayPayment } from '@/features/payments/domain/stray-payment';
import { listStrayPayments } from '@/features/payments/queries';
import type { Context } from '@/platform/context';

/** As many as one page shows; what is settled makes room for the next. */
const mostShown = 50;

export type Attention = {
  readonly orders: ReadonlyArray<AttentionOrder>;
  readonly strays: ReadonlyArray<StrayPayment>;
  readonly mayRefund: boolean;
};

/** Everything about money and orders that somebody must look at, oldest first. */
export async function getAttention(context: Context): Promise<Attention> {
  const staff = await requireStaff(context, 'orders.see_money');
  const [orders, strays] = await Promise.all([
    listAttentionOrders(context, mostShown),
    listStrayPayments(context, mostShown),
  ]);
  return { orders, strays, mayRefund: can(staff.role, 'orders.refund') };
}
