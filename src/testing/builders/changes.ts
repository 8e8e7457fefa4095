import { expect } from 'vitest';
import { changeOwnOrder } from '@/features/checkout/commands/change-own-order';
import type { ChangeOrder } from '@/features/checkout/domain/change-order';
import { findWaitingChange } from '@/features/checkout/queries/waiting-change';
import { completeReturn } from '@/features/checkout/webhooks';
import { getOfferSheet } from '@/features/bake-sales/queries';
import type { ChangeWish } from '@/features/orders/domain/plan-change';
import { planChange } from '@/features/orders/domain/plan-change';
import type { Order } from '@/features/orders/domain/order';
import { coreOf, replayOrder } from '@/features/orders/domain/replay';
import { getOrder } from '@/features/orders/queries';
import { findLatestAttempt } from '@/features/payments/queries';
import type { OrderId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import type { BuiltSale } from './bake-sales';
import { anUnpaidOrder, booksOf, type Wish } from './orders';
import { payAtStripe } from './stripe';

/** An order paid by card, through Stripe's page and back. */
export async function aPaidOrder(context: Context, sale: BuiltSale, wish: Wish = {}): Promise<Order> {
  const { order, sessionId } = await anUnpaidOrder(context, sale, wish);
  expect(await payAtStripe(sessionId)).toBe('paid');
  await completeReturn(context, sessionId);
  return getOrder(context, order.id);
}

/** What an order shall hold, by the place of each offer in its sale; the slot stays unless another is named. */
export function wishFor(
  sale: BuiltSale,
  quantities: ReadonlyArray<number>,
  order: Pick<Order, 'slotId'>,
  slot?: number,
): ChangeWish {
  const items = quantities.flatMap((quantity, index) => {
    const offer = sale.offers[index];
    return offer && quantity > 0 ? [{ offerId: offer.id, quantity }] : [];
  });
  return { items, slotId: slot === undefined ? order.slotId : (sale.slotIds[slot] ?? order.slotId) };
}

/** What a shopper confirms who has seen a change and what it comes to. */
export async function confirmed(context: Context, order: Order, wish: ChangeWish): Promise<ChangeOrder> {
  const sheet = await getOfferSheet(context, order.saleId);
  const plan = planChange({ order, sheet, newLineId: () => context.newId('lin'), by: 'staff' }, wish);
  return { wish, seenTotalPence: plan.ok ? plan.value.totalPence : pence(0), seenVersion: order.version };
}

/** Changes an order as its shopper would, having seen it as it is. */
export async function changeTo(context: Context, order: Order, wish: ChangeWish) {
  return changeOwnOrder(context, order.id, await confirmed(context, order, wish));
}

/** The change of an order that waits, with its try at paying and Stripe's session. */
export async function waitingFor(context: Context, orderId: OrderId) {
  const [change, attempt] = [await findWaitingChange(context, orderId), await findLatestAttempt(context, orderId)];
  if (!change || !attempt?.sessionId) throw new Error('No change of the order waits to be paid');
  return { change, attempt, sessionId: attempt.sessionId };
}

/** Expects an order's events, told again, to give its row; answers the order. */
export async function expectToldByItsEvents(context: Context, orderId: OrderId): Promise<Order> {
  const { order, events } = await booksOf(context, orderId);
  const { state, version, placedAt } = order;
  expect(replayOrder(events)).toEqual({ ...coreOf(order), state, version, placedAt });
  return order;
}
