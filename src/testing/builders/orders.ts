import { placeOrder } from '@/features/checkout/commands/place-order';
import type { PlaceOrder } from '@/features/checkout/domain/place-order';
import type { Order } from '@/features/orders/domain/order';
import { findOrderRecord, getOrder } from '@/features/orders/queries';
import type { Attempt } from '@/features/payments/domain/attempt';
import { findLatestAttempt, listMoney } from '@/features/payments/queries';
import type { OrderId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { testContext } from '../context';
import type { BuiltSale } from './bake-sales';

let visitors = 0;

/** A context with a network address of its own, so that no test is counted against another. */
export function aShop(over: Partial<Context> = {}): Context {
  visitors += 1;
  return testContext({ address: `198.51.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`, ...over });
}

export type Wish = Partial<PlaceOrder> & {
  /** How many of the sale's first offer, where `items` says nothing else. */
  readonly quantity?: number;
};

/** What a shopper sends from checkout: one of the sale's first offer, by card, unless told otherwise. */
export function aWish(sale: BuiltSale, { quantity = 1, ...over }: Wish = {}): PlaceOrder {
  const [first] = sale.offers;
  const [slotId] = sale.slotIds;
  if (!first || !slotId) throw new Error('A sale to order from has an offer and a slot');
  const items = over.items ?? [{ offerId: first.id, quantity }];
  const priceOf = (id: string) => sale.offers.find((offer) => offer.id === id)?.pricePence ?? 0;
  visitors += 1;
  return {
    placementKey: crypto.randomUUID(),
    saleId: sale.id,
    slotId,
    method: 'collection',
    customer: { name: 'Ann Baker', email: `ann-${visitors}@example.test`, phone: null },
    address: null,
    note: null,
    allergyNote: null,
    paymentWay: 'card',
    voucherCode: null,
    seenTotalPence: pence(items.reduce((sum, item) => sum + priceOf(item.offerId) * item.quantity, 0)),
    isMeantTwice: false,
    ...over,
    items,
  };
}

/** An order somebody placed, through the very door that shoppers use. */
export async function anOrder(context: Context, sale: BuiltSale, wish: Wish = {}): Promise<Order> {
  const placed = await placeOrder(context, aWish(sale, wish));
  if (!placed.ok) throw new Error(`The order was refused: ${placed.problem.kind}`);
  return getOrder(context, placed.value.orderId);
}

/** An order that waits for its payment, with its try at paying and Stripe's session. */
export async function anUnpaidOrder(
  context: Context,
  sale: BuiltSale,
  wish: Wish = {},
): Promise<{ readonly order: Order; readonly attempt: Attempt; readonly sessionId: string }> {
  const order = await anOrder(context, sale, wish);
  const attempt = await findLatestAttempt(context, order.id);
  if (!attempt?.sessionId) throw new Error('Stripe opened no session for the order');
  return { order, attempt, sessionId: attempt.sessionId };
}

/** All that the books say of an order: how it stands, what happened, and every penny. */
export async function booksOf(context: Context, orderId: OrderId) {
  const [record, money] = await Promise.all([findOrderRecord(context, { id: orderId }), listMoney(context, orderId)]);
  if (!record) throw new Error('There is no such order');
  const amounts = record.entries.map(({ kind, amountPence }) => [kind, amountPence] as const);
  const balancePence = record.entries.reduce((sum, { amountPence }) => sum + amountPence, 0);
  return { ...record, ...money, amounts, balancePence };
}
