import { duplicateOrderMs } from '@/config/backend';
import { listRecentOrders } from '@/features/orders/queries';
import { isDead } from '@/features/orders/domain/moves';
import type { Order } from '@/features/orders/domain/order';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import type { PlaceOrder } from '../domain/place-order';
import { isSameBasket } from '../domain/same-order';

/** An order just like this one that the same address placed a short while ago and that still stands, or null. */
export async function findAlikeOrder(context: Context, input: PlaceOrder): Promise<Order | null> {
  const since = context.now() - duplicateOrderMs;
  const recent = await listRecentOrders(context, {
    email: emailKey(input.customer.email),
    saleId: input.saleId,
    since,
  });
  return recent.find((order) => !isDead(order.state) && isSameBasket(order.lines, input.items)) ?? null;
}
