import type { HandOver } from '@/features/bake-sales/domain/hand-over';
import { handOverReading } from '@/features/bake-sales/queries';
import type { Order } from '@/features/orders/domain/order';
import { findOrder, type OrderRecord, orderRecordReading, slotIdOfOrder } from '@/features/orders/queries';
import type { Refund } from '@/features/payments/domain/payment';
import { moneyReading } from '@/features/payments/queries';
import { settingsReading } from '@/features/shop/queries';
import type { Settings } from '@/features/shop/domain/settings';
import { isId, parseReference } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { readLink } from '@/platform/signed-links';
import type { WaitingChange } from './domain/waiting-change';
import { waitingChangeReading } from './queries/waiting-change';

/** The order a signed link opens, or null where the link is not one of ours or was revoked. */
export async function findLinkedOrder(context: Context, token: string): Promise<Order | null> {
  const target = await readOrderLink(context, token);
  const order = target && (await findOrder(context, { id: target.id }));
  return order?.linkVersion === target?.version ? order : null;
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
  /** A change of it that waits to be paid. */
  readonly waiting: WaitingChange | null;
  readonly settings: Settings;
};

/** All that an order's own page shows, in one D1 batch, for who holds its key; null for everybody else. */
export async function findOrderPage(
  context: Context,
  reference: string,
  token: string | undefined,
): Promise<OrderPage | null> {
  const target = token ? await readOrderLink(context, token) : null;
  if (!target) return null;
  const key = { id: target.id };
  const { record, handOver, money, waiting, settings } = await runReading(
    context.db,
    readings({
      record: orderRecordReading(context, key),
      handOver: handOverReading(context, slotIdOfOrder(context, key)),
      money: moneyReading(context, target.id),
      waiting: waitingChangeReading(context, target.id),
      settings: settingsReading(context),
    }),
  );
  const isTheirs = record?.order.linkVersion === target.version && record.order.reference === parseReference(reference);
  return isTheirs && handOver ? { ...record, handOver, refunds: money.refunds, waiting, settings } : null;
}

/** Which order a signed link opens, and the version it was signed for; null where the link is not one of ours. */
export async function readOrderLink(context: Context, token: string) {
  const target = await readLink('order', token, context.linkKeys);
  return target && isId('ord', target.id) ? { id: target.id, version: target.version } : null;
}
