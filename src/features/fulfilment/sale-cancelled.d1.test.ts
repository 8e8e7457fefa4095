import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { placeOrder } from '@/features/checkout/commands/place-order';
import { completeReturn } from '@/features/checkout/webhooks';
import { coreOf, replayOrder } from '@/features/orders/domain/replay';
import type { Order } from '@/features/orders/domain/order';
import { getOrder } from '@/features/orders/queries';
import { orders as orderRows } from '@/features/orders/tables';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { hour } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor, claimedOf, lettersAbout } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop, aWish, booksOf } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { payAtStripe, stripeBooks, unreachableStripe } from '@/testing/builders/stripe';
import { cancelWholeSale } from './commands/cancel-sale';
import { changeOrderFor } from './commands/change-order';
import { continueSaleWork } from './commands/continue-sale-work';
import { doSaleWork } from './commands/sale-work';
import { moveOrderTo } from './commands';
import { findSaleToChange } from './queries/sale-to-change';

const byTable = { paymentWay: 'on_collection' } as const;
const reason = 'The oven broke';
const plenty = 50;

async function managing(over: Partial<Context> = {}): Promise<Context> {
  return aShop({ ...over, caller: (await signedIn('manager')).caller });
}

async function aPaidOrder(context: Context, sale: BuiltSale): Promise<Order> {
  const { order, sessionId } = await anUnpaidOrder(context, sale);
  await payAtStripe(sessionId);
  await completeReturn(context, sessionId);
  return order;
}

const cancelled = (context: Context, sale: BuiltSale, orders: number) =>
  cancelWholeSale(context, { saleId: sale.id, version: null, reason, agreedOrders: orders });

async function progressOf(context: Context, sale: BuiltSale) {
  const [newest] = (await findSaleToChange(context, sale.slug))?.progress ?? [];
  return [newest?.finished ?? 0, newest?.total ?? 0];
}

/** What an order's shopper has had of it: state, refunds asked of Stripe in pence, letters that say it is off. */
async function fateOf(context: Context, order: Order) {
  const books = await booksOf(context, order.id);
  const { version, placedAt, state } = books.order;
  expect(replayOrder(books.events)).toEqual({ ...coreOf(books.order), state, version, placedAt });
  const told = (await lettersAbout(context, order.id)).filter(({ kind }) => kind === 'order_cancelled');
  return [state, books.refunds.map(({ amountPence }) => amountPence), told.length];
}

describe('a sale that is cancelled', () => {
  test('refunds and tells each of its orders once, and puts everything back', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const paid = await aPaidOrder(context, sale);
    const unpaid = (await anUnpaidOrder(context, sale)).order;
    const later = await anOrder(context, sale, byTable);
    const handed = await anOrder(context, sale, byTable);
    const actor = { personId: null, name: 'Bea' };
    await moveOrderTo(context, { reference: handed.reference, from: null, to: 'collected', actor, reason: null });
    expect(await cancelled(context, sale, 3)).toMatchObject({ ok: true, value: { kind: 'made' } });
    expect(await progressOf(context, sale)).toEqual([0, 3]);
    expect(await doSaleWork(context, plenty, sale.id)).toEqual({ done: 3, failed: 0 });
    expect(await progressOf(context, sale)).toEqual([3, 3]);
    expect(await fateOf(context, paid)).toEqual(['cancelled', [400], 1]);
    expect(await fateOf(context, unpaid)).toEqual(['cancelled', [], 1]);
    expect(await fateOf(context, later)).toEqual(['cancelled', [], 1]);
    expect(await fateOf(context, handed)).toEqual(['collected', [], 0]);
    expect((await claimedOf(context, sale)).offers).toEqual([1]);
    expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'sale.cancelled', reason }]);
    expect(await auditFor(context, paid.id)).toMatchObject([{ action: 'order.cancelled', reason }]);
  });

  test('takes no order any more, and none that is paid too late', async () => {
    const context = await managing();
    const sale = await aBakeSale(context);
    const { order, sessionId } = await anUnpaidOrder(context, sale);
    await payAtStripe(sessionId);
    await cancelled(context, sale, 1);
    expect(await placeOrder(aShop(), aWish(sale))).toMatchObject({ problem: { kind: 'sale_not_open' } });
    // Paid, and the shop does not know yet: asked, Stripe says so, and the money goes back.
    expect(await doSaleWork(context, plenty, sale.id)).toEqual({ done: 1, failed: 0 });
    expect(await fateOf(context, order)).toEqual(['cancelled', [400], 1]);
  });

  test('says first what it means, and asks again where somebody ordered meanwhile', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    await aPaidOrder(context, sale);
    const foreseen = { ok: true, value: { kind: 'foreseen', effect: { orders: 1, refundPence: 400 } } };
    const wish = { saleId: sale.id, version: null, reason };
    expect(await cancelWholeSale(context, { ...wish, agreedOrders: null })).toEqual(foreseen);
    await anOrder(context, sale, byTable);
    expect(await cancelled(context, sale, 1)).toMatchObject({ value: { kind: 'foreseen', effect: { orders: 2 } } });
    expect((await findSaleToChange(context, sale.slug))?.sale.cancelledAt).toBeNull();
  });

  test('is cancelled once, by no baker, and never without a reason', async () => {
    const context = await managing();
    const sale = await aBakeSale(context);
    const wish = { saleId: sale.id, version: null, agreedOrders: 0 };
    const baker = aShop({ caller: (await signedIn('baker')).caller });
    await expect(cancelWholeSale(baker, { ...wish, reason })).rejects.toThrow();
    expect(await cancelWholeSale(context, { ...wish, reason: ' ' })).toMatchObject({
      problem: { kind: 'reason_missing' },
    });
    const [one, two] = await Promise.all([cancelled(context, sale, 0), cancelled(await managing(), sale, 0)]);
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
    expect(await cancelled(context, sale, 0)).toMatchObject({ problem: { kind: 'is_over' } });
  });

  test('leaves alone whoever called their order off by themselves before their turn came', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const order = await anOrder(context, sale, byTable);
    await cancelled(context, sale, 1);
    await cancelOrder(context, { orderId: order.id, actor: { personId: null, name: 'shopper' }, reason: null });
    expect(await doSaleWork(context, plenty, sale.id)).toEqual({ done: 1, failed: 0 });
    expect(await fateOf(context, order)).toEqual(['cancelled', [], 1]);
    expect(await progressOf(context, sale)).toEqual([1, 1]);
  });

  test('leaves alone an order that staff saved by moving it to another sale', async () => {
    const context = await managing();
    const sale = await aBakeSale(context);
    const [product] = sale.offers;
    if (!product) throw new Error('The sale has bread');
    const other = await aBakeSale(context, { offers: [{ product }] });
    const order = await aPaidOrder(context, sale);
    await cancelled(context, sale, 1);
    const change = { kind: 'move', saleId: other.id, slotId: other.slotIds[0] ?? 'slt_none' } as const;
    const { reference, version: seenVersion } = await getOrder(context, order.id);
    await changeOrderFor(context, { reference, seenVersion, change, reason, agreedPence: 400 });
    expect(await doSaleWork(context, plenty, sale.id)).toEqual({ done: 1, failed: 0 });
    expect(await fateOf(context, order)).toEqual(['confirmed', [], 0]);
    expect(await progressOf(context, sale)).toEqual([1, 1]);
  });

  test('adds an order that staff put back on its way since, when somebody presses again', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const order = await anOrder(context, sale, byTable);
    const move = {
      reference: order.reference,
      from: null,
      actor: { personId: null, name: 'Bea' },
      reason: 'Wrong row',
    };
    await moveOrderTo(context, { ...move, to: 'collected' });
    await cancelled(context, sale, 0);
    await moveOrderTo(context, { ...move, to: 'ready' });
    expect(await continueSaleWork(context, sale.id)).toMatchObject({ finished: 1, total: 1, isMoving: true });
    expect((await fateOf(context, order))[0]).toBe('cancelled');
  });
});

describe('the work on its orders', () => {
  test('is none where the sale stands, and asking for it writes to no order', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const order = await anOrder(context, sale, byTable);
    const changedAt = () =>
      context.db.select({ at: orderRows.changedAt }).from(orderRows).where(eq(orderRows.id, order.id)).get();
    const before = await changedAt();
    const later = { ...context, now: () => context.now() + hour };
    expect(await continueSaleWork(later, sale.id)).toEqual({ finished: 0, total: 0, stuck: 0, isMoving: false });
    expect(await changedAt()).toEqual(before);
  });

  test('that two do at once is done once for each order', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const concerned = [
      await aPaidOrder(context, sale),
      await aPaidOrder(context, sale),
      await anOrder(context, sale, byTable),
    ];
    await cancelled(context, sale, 3);
    await Promise.all([
      doSaleWork(aShop(), plenty, sale.id),
      doSaleWork(aShop(), plenty),
      continueSaleWork(context, sale.id),
    ]);
    for (const order of concerned) expect((await fateOf(context, order))[2]).toBe(1);
    expect(await progressOf(context, sale)).toEqual([3, 3]);
  });

  test('waits for Stripe where an order is being paid, keeps its stock, and goes on when somebody presses', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const unpaid = (await anUnpaidOrder(context, sale)).order;
    const later = await anOrder(context, sale, byTable);
    await cancelled(context, sale, 2);
    const cutOff = { ...context, stripe: unreachableStripe() };
    expect(await doSaleWork(cutOff, plenty, sale.id)).toEqual({ done: 1, failed: 1 });
    expect(await fateOf(context, later)).toEqual(['cancelled', [], 1]);
    expect((await fateOf(context, unpaid))[0]).toBe('awaiting_payment');
    expect((await claimedOf(context, sale)).offers).toEqual([1]);
    expect((await findSaleToChange(context, sale.slug))?.progress).toMatchObject([{ finished: 1, total: 2, stuck: 1 }]);
    expect(await doSaleWork(context, plenty, sale.id)).toEqual({ done: 0, failed: 0 });
    expect(await continueSaleWork(context, sale.id)).toEqual({ finished: 2, total: 2, stuck: 0, isMoving: true });
    expect(await fateOf(context, unpaid)).toEqual(['cancelled', [], 1]);
  });

  test('goes on so many at a time, and the next round takes the next ones', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    for (let n = 0; n < 5; n++) await anOrder(context, sale, byTable);
    await cancelled(context, sale, 5);
    expect(await doSaleWork(context, 2, sale.id)).toEqual({ done: 2, failed: 0 });
    expect(await progressOf(context, sale)).toEqual([2, 5]);
    await doSaleWork(context, 2, sale.id);
    await doSaleWork(context, 2, sale.id);
    expect(await progressOf(context, sale)).toEqual([5, 5]);
  });
});

/** A database that is gone from its n-th batch on: before it is written, or after, with nobody left to hear the answer. */
function dyingAt(context: Context, last: number, when: 'before' | 'after'): Context {
  let batches = 0;
  const db = new Proxy(context.db, {
    get(target, property) {
      if (property !== 'batch') return Reflect.get(target, property) as unknown;
      return async (statements: Parameters<typeof target.batch>[0]) => {
        batches += 1;
        if (batches > last || (batches === last && when === 'before')) throw new Error('The worker was stopped');
        const answer = await target.batch(statements);
        if (batches === last) throw new Error('The worker was stopped');
        return answer;
      };
    },
  });
  const afterResponse = (work: Promise<unknown>) => void work.catch(() => undefined);
  return { ...context, db, afterResponse };
}

/** Two orders, one of them paid, take ten batches; each of them is the last once. */
const stops = Array.from({ length: 11 }, (_, index) => index + 1);

test.each(['before', 'after'] as const)(
  'stopped %s any of its writes, a sale’s cancellation goes on where it was: nobody is refunded or told twice',
  async (when) => {
    const context = await managing();
    const sales: { sale: BuiltSale; orders: Order[] }[] = [];
    while (sales.length < stops.length) {
      const sale = await aBakeSale(context, { payOnCollection: true });
      sales.push({ sale, orders: [await aPaidOrder(context, sale), await anOrder(context, sale, byTable)] });
    }
    for (const [index, { sale, orders }] of sales.entries()) {
      await cancelled(context, sale, 2);
      const stopAt = stops[index] ?? 1;
      await doSaleWork(dyingAt(context, stopAt, when), plenty, sale.id).catch(() => undefined);
      const afterwards = { ...context, now: () => Date.now() + hour };
      for (let round = 0; round < 3; round++) await doSaleWork(afterwards, plenty, sale.id);
      for (const order of orders) expect([stopAt, (await fateOf(context, order))[2]]).toEqual([stopAt, 1]);
      expect(await progressOf(context, sale)).toEqual([2, 2]);
    }
    await Promise.all([sendAskedRefunds(context, plenty), sendAskedRefunds(context, plenty)]);
    const { refunds } = await stripeBooks();
    for (const { orders } of sales) {
      const intents = (await Promise.all(orders.map(({ id }) => booksOf(context, id)))).flatMap(({ payments }) =>
        payments.map(({ stripePaymentIntent }) => stripePaymentIntent),
      );
      expect(refunds.filter((one) => intents.includes(one.payment_intent)).map(({ amount }) => amount)).toEqual([400]);
    }
  },
);
