import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { receiveStripeWebhook, completeReturn } from '@/features/checkout/webhooks';
import { attempts, stripeEvents } from '@/features/payments/tables';
import { webhooks } from '@/config/backend';
import { minute, second } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { claimedOf, lettersAbout, straysOf } from '@/testing/builders/books';
import {
  anEvent,
  declinedCard,
  deliver,
  eventAbout,
  expireAtStripe,
  payAtStripe,
  sessionsOf,
  stripeBooks,
  stripeSignature,
  unreachableStripe,
} from '@/testing/builders/stripe';
import { completePayment } from './commands/complete-payment';
import { processStoredEvents } from './commands/stripe-events';

async function aPaidSession(context: Context = aShop()) {
  const sale = await aBakeSale(context);
  const unpaid = await anUnpaidOrder(context, sale);
  expect(await payAtStripe(unpaid.sessionId)).toBe('paid');
  return { ...unpaid, context, sale, event: await eventAbout(unpaid.sessionId, 'checkout.session.completed') };
}

async function storedEvent(context: Context, id: string) {
  return context.db.select().from(stripeEvents).where(eq(stripeEvents.id, id)).get();
}

/** What one paid order leaves in the books, however often and in whatever order its news came. */
async function expectPaidOnce(context: Context, order: { id: `ord_${string}`; totalPence: number }) {
  const books = await booksOf(context, order.id);
  expect(books.order).toMatchObject({ state: 'confirmed', version: 2, holdEndsAt: null, attention: null });
  expect(books.events.map(({ kind }) => kind)).toEqual(['placed', 'paid']);
  expect(books.amounts).toEqual([['charge', order.totalPence]]);
  expect(books.payments).toMatchObject([{ state: 'succeeded', amountPence: order.totalPence, currency: 'gbp' }]);
  expect(books.refunds).toEqual([]);
  expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual(['order_confirmed']);
}

describe('one payment, however it is told', () => {
  test('the webhook three times, one after the other, is one letter, one payment and one charge', async () => {
    const { context, order, event } = await aPaidSession();
    for (let n = 0; n < 3; n++) expect((await deliver(context, event)).status).toBe(200);
    await expectPaidOnce(context, order);
    expect(await storedEvent(context, event.id)).toMatchObject({ state: 'done', tries: 0 });
  });

  test('the webhook ten times at once is one letter, one payment and one charge', async () => {
    const { context, order, event } = await aPaidSession();
    const answers = await Promise.all(Array.from({ length: 10 }, () => deliver(context, event)));
    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    await deliver(context, event);
    await expectPaidOnce(context, order);
  });

  test('the webhook comes before the return page', async () => {
    const { context, order, event, sessionId } = await aPaidSession();
    await deliver(context, event);
    expect(await completeReturn(context, sessionId)).toBe(order.reference);
    await expectPaidOnce(context, order);
  });

  test('the webhook comes after the return page', async () => {
    const { context, order, event, sessionId } = await aPaidSession();
    expect(await completeReturn(context, sessionId)).toBe(order.reference);
    expect((await deliver(context, event)).status).toBe(200);
    await expectPaidOnce(context, order);
    expect(await storedEvent(context, event.id)).toMatchObject({ state: 'done' });
  });

  // woocommerce-gateway-stripe#2331, #2463
  test('return page and webhook both completing the order: at the same moment, again and again, it is one letter', async () => {
    for (let round = 0; round < 6; round++) {
      const { context, order, event, sessionId } = await aPaidSession();
      const both = Array.from({ length: 6 }, (_, n) =>
        n % 2 ? deliver(context, event) : completeReturn(context, sessionId),
      );
      await Promise.all(both);
      await expectPaidOnce(context, order);
    }
  });

  test.each(['before', 'after'] as const)(
    'a completion during which another one writes, just %s it reads the order, finds the payment known',
    async (moment) => {
      const { context, order, sessionId } = await aPaidSession();
      const session = await context.stripe.findCheckout(sessionId);
      if (!session.ok || !session.value) throw new Error('Stripe has lost its session');
      const paid = session.value;
      let isFirst = true;
      const db = new Proxy(context.db, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name, target);
          if (typeof value !== 'function') return value;
          return (...input: unknown[]): unknown => {
            const ask = () => Reflect.apply(value, target, input) as Promise<unknown>;
            if (name !== 'batch' || !isFirst) return ask();
            isFirst = false;
            const other = () => completePayment(context, paid);
            return moment === 'before' ? other().then(ask) : ask().then((rows) => other().then(() => rows));
          };
        },
      });
      expect(await completePayment({ ...context, db }, paid)).toMatchObject({ ok: true });
      await expectPaidOnce(context, order);
    },
  );

  // openfoodnetwork#3925, evershop#375
  test('three payments for one order, a failed card that burns stock: declined and then paid is one order, one charge', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const { order, sessionId } = await anUnpaidOrder(context, sale);
    expect(await payAtStripe(sessionId, declinedCard)).toBe('declined');
    expect((await booksOf(context, order.id)).order.state).toBe('awaiting_payment');
    expect((await claimedOf(context, sale)).offers).toEqual([1]);
    expect(await payAtStripe(sessionId)).toBe('paid');
    await deliver(context, await eventAbout(sessionId, 'checkout.session.completed'));
    await expectPaidOnce(context, order);
    const { payments } = await booksOf(context, order.id);
    const charges = (await stripeBooks()).charges.filter(
      (charge) => charge.payment_intent === payments[0]?.stripePaymentIntent && charge.status === 'succeeded',
    );
    expect([charges.length, (await sessionsOf(order.id)).length]).toEqual([1, 1]);
    expect((await claimedOf(context, sale)).offers).toEqual([1]);
  });

  test('an order is still found where our own note of the session is missing', async () => {
    const { context, order, attempt, sessionId } = await aPaidSession();
    await context.db.update(attempts).set({ sessionId: null, pageUrl: null }).where(eq(attempts.id, attempt.id));
    expect(await completeReturn(context, sessionId)).toBe(order.reference);
    await expectPaidOnce(context, order);
  });

  test('a payment of another amount than was asked confirms the order and calls for staff', async () => {
    const { context, order, sessionId } = await aPaidSession();
    const found = await context.stripe.findCheckout(sessionId);
    if (!found.ok || !found.value) throw new Error('Stripe has lost its session');
    await completePayment(context, { ...found.value, amountPence: order.totalPence - 1 });
    const books = await booksOf(context, order.id);
    expect(books.order).toMatchObject({ state: 'confirmed', attention: 'amount_differs' });
    expect(books.balancePence).toBe(order.totalPence - 1);
    expect(books.events.at(-1)).toMatchObject({ kind: 'paid', reason: 'Asked for £4.00, paid £3.99' });
  });

  test('a payment in another currency confirms nothing, enters no ledger and waits for staff, once', async () => {
    const { context, order, sessionId } = await aPaidSession();
    const found = await context.stripe.findCheckout(sessionId);
    if (!found.ok || !found.value) throw new Error('Stripe has lost its session');
    const inEuros = { ...found.value, currency: 'eur' };
    await Promise.all([completePayment(context, inEuros), completePayment(context, inEuros)]);
    await completePayment(context, inEuros);
    const books = await booksOf(context, order.id);
    expect(books.order).toMatchObject({
      state: 'awaiting_payment',
      attention: 'currency_differs',
      holdEndsAt: null,
    });
    expect([books.amounts, books.payments]).toEqual([[], []]);
    expect(await straysOf(context, inEuros.paymentIntentId)).toMatchObject([
      { state: 'waiting', amount: 400, currency: 'eur', reference: order.reference },
    ]);
  });
});

describe('a session that expires', () => {
  test('gives stock, slot and the day count back, once', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { pools: [{ capacity: 9 }], offers: [{ pool: 0, poolUnits: 2 }] });
    const { order, sessionId } = await anUnpaidOrder(context, sale, { quantity: 3 });
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [3], pools: [6], slots: [[1, 3]] });
    await expireAtStripe(sessionId);
    const event = await eventAbout(sessionId, 'checkout.session.expired');
    const answers = await Promise.all([deliver(context, event), deliver(context, event), deliver(context, event)]);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect((await deliver(context, event)).status).toBe(200);
    expect(await claimedOf(context, sale)).toEqual({ orders: 0, offers: [0], pools: [0], slots: [[0, 0]] });
    const books = await booksOf(context, order.id);
    expect(books.order).toMatchObject({ state: 'expired', holdEndsAt: null });
    expect(books.events.map(({ kind }) => kind)).toEqual(['placed', 'expired']);
    expect(await lettersAbout(context, order.id)).toEqual([]);
  });

  test('does not end an order that was paid in its last second', async () => {
    const { context, order, sessionId } = await aPaidSession();
    // Late news of an end that never came.
    expect((await deliver(context, anEvent('checkout.session.expired', { id: sessionId }))).status).toBe(200);
    await expectPaidOnce(context, order);
  });
});

describe('deliveries', () => {
  test('a forged, a stale and an unsigned delivery are refused and leave no trace', async () => {
    const { context, order, event } = await aPaidSession();
    const body = JSON.stringify(event);
    const at = context.now();
    const stale = at - (webhooks.toleranceSeconds + 5) * second;
    const good = await stripeSignature(body, { at });
    const attempts = [
      { body, signature: await stripeSignature(body, { at, secret: 'whsec_ofSomebodyElse' }) },
      { body, signature: await stripeSignature(body, { at: stale }) },
      { body: body.replace('completed', 'expired'), signature: good },
      { body, signature: good.replace(/^t=\d+/, `t=${Math.floor(at / second) + 1}`) },
      { body, signature: 'rubbish' },
      { body, signature: '' },
      { body, signature: null },
      { body: '', signature: await stripeSignature(body, { at }) },
    ];
    for (const attempt of attempts) {
      const answer = await receiveStripeWebhook(context, attempt);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { code: 'bad_signature', requestId: context.requestId } });
    }
    expect(await storedEvent(context, event.id)).toBeUndefined();
    expect((await booksOf(context, order.id)).order.state).toBe('awaiting_payment');
  });

  test('a replay that is signed and in time is answered 200, without a second effect', async () => {
    const { context, order, event } = await aPaidSession();
    const body = JSON.stringify(event);
    const signature = await stripeSignature(body, { at: context.now() });
    expect((await receiveStripeWebhook(context, { body, signature })).status).toBe(200);
    expect((await receiveStripeWebhook(context, { body, signature })).status).toBe(200);
    await expectPaidOnce(context, order);
  });

  test('an event that was stored and not done is done when it comes again, even where Stripe was down before', async () => {
    const { context, order, event } = await aPaidSession();
    const cutOff = { ...context, stripe: { ...unreachableStripe(), readEvent: context.stripe.readEvent } };
    expect((await deliver(cutOff, event)).status).toBe(503);
    expect(await storedEvent(context, event.id)).toMatchObject({
      state: 'received',
      tries: 1,
      problem: 'stripe_unavailable',
    });
    expect((await booksOf(context, order.id)).order.state).toBe('awaiting_payment');
    expect((await deliver(context, event)).status).toBe(200);
    await expectPaidOnce(context, order);
    expect(await storedEvent(context, event.id)).toMatchObject({ state: 'done', problem: null });
  });

  test('the companion does what was stored and not done, whatever its age', async () => {
    const { context, order, event } = await aPaidSession();
    await deliver({ ...context, stripe: { ...unreachableStripe(), readEvent: context.stripe.readEvent } }, event);
    const days = aShop({ now: () => context.now() + 40 * 24 * 60 * minute });
    await processStoredEvents(days, 20);
    await expectPaidOnce(context, order);
  });

  test('one event that breaks holds up no other, and goes behind them', async () => {
    const { context, order, event } = await aPaidSession();
    const unplugged = { ...context, stripe: { ...unreachableStripe(), readEvent: context.stripe.readEvent } };
    const poison = anEvent('checkout.session.completed', { id: 'cs_test_poisonous' });
    await deliver(unplugged, poison);
    await deliver(unplugged, event);
    const { findCheckout } = context.stripe;
    const later = aShop({
      now: () => context.now() + 2 * minute,
      stripe: {
        ...context.stripe,
        findCheckout: (id) => (id === 'cs_test_poisonous' ? Promise.reject(new Error('A bug')) : findCheckout(id)),
      },
    });
    await expect(processStoredEvents(later, 20)).rejects.toThrow('A bug');
    await expectPaidOnce(context, order);
    expect(await storedEvent(context, poison.id)).toMatchObject({ state: 'received', tries: 2 });
    await processStoredEvents({ ...later, stripe: context.stripe }, 20);
  });

  test('an event of a kind the shop does not act on is kept and left alone', async () => {
    const context = aShop();
    const events = [anEvent('customer.created', { id: 'cus_1' }), anEvent('charge.updated', { id: 'ch_1' })];
    for (const event of events) {
      expect((await deliver(context, event)).status).toBe(200);
      expect(await storedEvent(context, event.id)).toMatchObject({
        state: 'left_alone',
        objectId: event.data.object.id,
      });
    }
  });

  test('a payment without an order is kept for people to see, once, and its event is done', async () => {
    const { context, order, sessionId } = await aPaidSession();
    const { findCheckout } = context.stripe;
    const asIfStrange = async (id: string) => {
      const found = await findCheckout(id);
      return found.ok && found.value
        ? ({ ok: true, value: { ...found.value, id: 'cs_test_strange', attemptId: 'att_0000000000' } } as const)
        : found;
    };
    const strange = { ...context, stripe: { ...context.stripe, findCheckout: asIfStrange } };
    const event = anEvent('checkout.session.completed', { id: sessionId });
    await Promise.all([deliver(strange, event), deliver(strange, event), completeReturn(strange, sessionId)]);
    expect((await deliver(strange, event)).status).toBe(200);
    expect(await storedEvent(context, event.id)).toMatchObject({ state: 'done' });
    const found = await findCheckout(sessionId);
    const intent = found.ok ? found.value?.paymentIntentId : null;
    expect(await straysOf(context, intent ?? null)).toMatchObject([
      { state: 'waiting', amount: order.totalPence, currency: 'gbp', sessionId: 'cs_test_strange' },
    ]);
    expect((await booksOf(context, order.id)).order.state).toBe('awaiting_payment');
  });

  test('a session Stripe has never heard of changes nothing', async () => {
    const context = aShop();
    const event = anEvent('checkout.session.completed', { id: 'cs_test_madeup00' });
    expect((await deliver(context, event)).status).toBe(200);
    expect(await storedEvent(context, event.id)).toMatchObject({ state: 'left_alone' });
    expect(await completeReturn(context, 'cs_test_madeup00')).toBeNull();
    expect(await completeReturn(context, "cs_'; DROP TABLE orders")).toBeNull();
  });
});
