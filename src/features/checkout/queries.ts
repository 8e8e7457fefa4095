import type { HandOver } from '@/features/bake-sales/domain/hand-over';
import { getHandOver } from '@/features/bake-sales/queries';
import type { Order } from '@/features/orders/domain/order';
import { findOrder, findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import type { Refund } from '@/features/payments/domain/payment';
import { listMoney } from '@/features/payments/queries';
import { getSettings } from '@/features/shop/queries';
import type { Settings } from '@/features/shop/domain/settings';
import { isId, parseReference } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { readLink } from '@/platform/signed-links';

/** The order a signed link opens, or null where the link is not one of ours or was revoked. */
export async function findLinkedOrder(context: Context, token: string): Promise<Order | null> {
  const target = await readLink('order', token, context.linkKeys);
  if (!target || !isId('ord', target.id)) return null;
  const order = await findOrder(context, { id: target.id });
  return order?.linkVersion === target.version ? order : null;
}

/** The order with a reference, for who holds its key; null for everybody else, whether it exists or not. */
export async function findOpenedOrder(
  context: Context,
  reference: string,
  token: string | undefined,
): Promise<Order | null> {
  const plain = parseReference(reference);
  if (!plain || !token) return null;
  const order = await findLinkedOrder(context, token);
  return order?.reference === plain ? order : null;
}

export type OrderPage = OrderRecord & {
  readonly handOver: HandOver;
  readonly refunds: ReadonlyArray<Refund>;
  readonly settings: Settings;
};

/** All that an order's own page shows, for who holds its key; null for everybody else. */
export async function findOrderPage(
  context: Context,
  reference: string,
  token: string | undefined,
): Promise<OrderPage | null> {
  const order = await findOpenedOrder(context, reference, token);
  if (!order) return null;
  const [record, handOver, money, settings] = await Promise.all([
    findOrderRecord(context, { id: order.id }),
    getHandOver(context, order),
    listMoney(context, order.id),
    getSettings(context),
  ]);
  return record && { ...record, handOver, refunds: money.refunds, settings };
}
