import type { Order, OrderLine } from '@/features/orders/domain/order';
import type { Pence } from '@/kernel/money';

/** What of an order, or of a change of one, is to be paid on one page of Stripe's. */
export type Payable = Pick<Order, 'id' | 'reference' | 'customer' | 'deliveryPence'> & {
  readonly lines: ReadonlyArray<Pick<OrderLine, 'quantity' | 'name' | 'netPence'>>;
};

/** The order as Stripe's page shows it: each line one item of its own total, so that no rounding can part the sums. */
export function checkoutItems(
  order: Pick<Payable, 'lines' | 'deliveryPence'>,
): ReadonlyArray<{ readonly name: string; readonly amountPence: Pence }> {
  const items = order.lines
    .filter((line) => line.netPence > 0)
    .map((line) => ({ name: `${line.quantity} × ${line.name}`, amountPence: line.netPence }));
  return order.deliveryPence > 0 ? [...items, { name: 'Delivery', amountPence: order.deliveryPence }] : items;
}
