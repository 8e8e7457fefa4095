import { describe, expect, test } from 'vitest';
import { holds } from '@/config/backend';
import { owedPence } from '@/features/orders/domain/order';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import type { Context } from '@/platform/context';
import { aBakeSale, type BakeSaleChoices } from '@/testing/builders/bake-sales';
import { claimedOf, lettersAbout } from '@/testing/builders/books';
import {
  aPaidOrder,
  changeTo,
  confirmed,
  expectToldByItsEvents,
  waitingFor,
  wishFor,
} from '@/testing/builders/changes';
import { anOrder, aShop, booksOf, type Wish } from '@/testing/builders/orders';
import {
  deliver,
  eventAbout,
  expireAtStripe,
  payAtStripe,
  sessionsOf,
  stripeBooks,
  unreachableStripe,
} from '@/testing/builders/stripe';
import { cancelOrder } from './commands/cancel-order';
import { changeOwnOrder } from './commands/change-own-order';
import { endWaitingChange } from './commands/end-change';
import { payChange } from './commands/pay-change';
import { releaseOverdueHolds } from './commands/release-hold';
import { findWaitingChange } from './queries/waiting-change';
import { completeReturn } from './webhooks';

const shopper = { personId: null, name: 'shopper' };
const staff = { personId: null, name: 'Bea' };

/** Two sourdough, paid by card, of which the shopper would like four; the difference waits to be paid. */
async function aDearerChange(choices: BakeSaleChoices = {}, wish: Wish = { quantity: 2 }) {
  const context = aShop();
  const sale = await aBakeSale(context, { offers: [{}, { name: 'Focaccia', pricePence: 500 }], ...choices });
  const order = await aPaidOrder(context, sale, wish);
  const input = await confirmed(context, order, wishFor(sale, [4], order));
  const asked = await changeOwnOrder(context, order.id, input);
  if (!asked.ok || asked.value.kind !== 'to_pay') throw new Error('The change asks for no money');
  return { context, sale, order, input, asked: asked.value, ...(await waitingFor(context, order.id)) };
}

const later = (context: Context, ms: number): Context => ({ ...context, now: () => Date.now() + ms });
const afterTheHold = holds.sessionMs + holds.graceMs + 1;
const kindsOf = async (context: Context, id: string) => (await lettersAbout(context, id)).map(({ kind }) => kind);

describe('an order paid by card that becomes dearer', () => {
  test('stands as it was until the difference is paid, and what it needs more of is held', async () => {
    const { context, sale, order, asked, sessionId } = await aDearerChange();
    const now = await expectToldByItsEvents(context, order.id);
    expect(now).toMatchObject({ ...order, version: order.version + 1 });
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [4, 0], pools: [], slots: [[1, 4]] });
    const sessions = await sessionsOf(order.id);
    expect(sessions.map(({ amount_total }) => amount_total)).toEqual([800, 800]);
    expect(sessions.at(-1)).toMatchObject({ id: sessionId, status: 'open' });
    expect(asked.payUrl).toContain(sessionId);
    expect(await kindsOf(context, order.id)).toEqual(['order_confirmed']);
  });

  test('paid, told by webhook and return page at once: changed once, one letter, the books to the penny', async () => {
    const { context, sale, order, sessionId } = await aDearerChange();
    await payAtStripe(sessionId);
    const event = await eventAbout(sessionId, 'checkout.session.completed');
    await Promise.all([deliver(context, event), completeReturn(context, sessionId), deliver(context, event)]);
    expect((await deliver(context, event)).status).toBe(200);
    const now = await expectToldByItsEvents(context, order.id);
    expect(now).toMatchObject({ state: 'confirmed', totalPence: 1600, attention: null });
    const books = await booksOf(context, order.id);
    expect(books.amounts).toEqual([
      ['charge', 800],
      ['charge', 800],
    ]);
    expect([owedPence(now, books.entries), books.refunds]).toEqual([0, []]);
    expect(books.events.map(({ kind }) => kind)).toEqual(['placed', 'paid', 'change_asked', 'changed']);
    expect(await kindsOf(context, order.id)).toEqual(['order_confirmed', 'order_changed']);
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [4, 0], pools: [], slots: [[1, 4]] });
    expect(await findWaitingChange(context, order.id)).toBeNull();
  });

  test('what it no longer has goes back on the shelf with the payment, not before', async () => {
    const context = aShop();
    const slots = [{}, {}];
    const sale = await aBakeSale(context, { offers: [{}, { name: 'Focaccia', pricePence: 500 }], slots });
    const order = await aPaidOrder(context, sale);
    await changeTo(context, order, wishFor(sale, [0, 2], order, 1));
    const both = [
      [1, 1],
      [1, 2],
    ];
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [1, 2], pools: [], slots: both });
    const { sessionId } = await waitingFor(context, order.id);
    await payAtStripe(sessionId);
    await completeReturn(context, sessionId);
    const moved = [
      [0, 0],
      [1, 2],
    ];
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [0, 2], pools: [], slots: moved });
    expect(await expectToldByItsEvents(context, order.id)).toMatchObject({ totalPence: 1000, slotId: sale.slotIds[1] });
  });

  test('the same form sent again leads to the same page; another change waits for its turn', async () => {
    const { context, sale, order, input, asked } = await aDearerChange();
    expect(await changeOwnOrder(context, order.id, input)).toEqual({ ok: true, value: asked });
    const other = await changeTo(context, (await booksOf(context, order.id)).order, wishFor(sale, [1], order));
    expect(other).toEqual({ ok: false, problem: { kind: 'change_waiting' } });
    expect(await sessionsOf(order.id)).toHaveLength(2);
    expect(await payChange(context, order)).toEqual({ ok: true, value: { kind: 'pay', url: asked.payUrl } });
  });

  test('the same form sent again after it was paid finds the change made', async () => {
    const { context, order, input, sessionId } = await aDearerChange();
    await payAtStripe(sessionId);
    expect(await changeOwnOrder(context, order.id, input)).toEqual({ ok: true, value: { kind: 'changed' } });
    expect(await changeOwnOrder(context, order.id, input)).toEqual({ ok: true, value: { kind: 'changed' } });
    expect((await expectToldByItsEvents(context, order.id)).totalPence).toBe(1600);
  });

  test('where Stripe cannot be reached the change is held all the same, and paid for when it can', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const order = await aPaidOrder(context, sale);
    const cut = { ...context, stripe: unreachableStripe() };
    expect(await changeTo(cut, order, wishFor(sale, [2], order))).toEqual({
      ok: true,
      value: { kind: 'to_pay', payUrl: null },
    });
    expect(await payChange(cut, order)).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
    expect(await payChange(context, order)).toMatchObject({ ok: true, value: { kind: 'pay' } });
  });

  test('may be paid within its hold after the cut-off too', async () => {
    const { context, sale, order, sessionId } = await aDearerChange();
    await payAtStripe(sessionId);
    await completeReturn({ ...context, now: () => sale.closesAt + 1 }, sessionId);
    expect((await expectToldByItsEvents(context, order.id)).totalPence).toBe(1600);
  });
});

describe('a change nobody pays for', () => {
  test('gives back what it held when its time is over, once, however often somebody looks', async () => {
    const { context, sale, order, sessionId } = await aDearerChange();
    await releaseOverdueHolds(context, 50);
    expect((await claimedOf(context, sale)).offers).toEqual([4, 0]);
    await releaseOverdueHolds(later(context, afterTheHold), 50);
    await releaseOverdueHolds(later(context, afterTheHold), 50);
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [2, 0], pools: [], slots: [[1, 2]] });
    const now = await expectToldByItsEvents(context, order.id);
    expect(now).toMatchObject({ state: 'confirmed', totalPence: 800 });
    expect((await booksOf(context, order.id)).events.at(-1)?.kind).toBe('change_ended');
    expect((await sessionsOf(order.id)).find(({ id }) => id === sessionId)?.status).toBe('expired');
  });

  test('gives it back to somebody who would otherwise be refused', async () => {
    const { context, sale } = await aDearerChange({ offers: [{}], capacity: 4 });
    await anOrder(later(context, afterTheHold), sale, { quantity: 2 });
    expect((await claimedOf(context, sale)).offers).toEqual([4]);
  });

  test('ends where Stripe says that its page has ended', async () => {
    const { context, sale, order, sessionId } = await aDearerChange();
    await expireAtStripe(sessionId);
    await deliver(context, await eventAbout(sessionId, 'checkout.session.expired'));
    expect((await claimedOf(context, sale)).offers).toEqual([2, 0]);
    expect(await findWaitingChange(context, order.id)).toBeNull();
    expect(await payChange(context, order)).toMatchObject({ ok: false, problem: { kind: 'not_payable' } });
  });

  test('is given up by its shopper, who may then change something else', async () => {
    const { context, sale, order } = await aDearerChange();
    const { order: now } = await booksOf(context, order.id);
    expect(await endWaitingChange(context, now, shopper)).toEqual({ ok: true, value: 'ended' });
    expect((await claimedOf(context, sale)).offers).toEqual([2, 0]);
    const answer = await changeTo(context, (await booksOf(context, order.id)).order, wishFor(sale, [1], order));
    expect(answer).toEqual({ ok: true, value: { kind: 'changed' } });
    expect((await claimedOf(context, sale)).offers).toEqual([1, 0]);
  });

  test('keeps what it holds while Stripe cannot be asked', async () => {
    const { context, sale, order } = await aDearerChange();
    const { order: now } = await booksOf(context, order.id);
    const cut = { ...context, stripe: unreachableStripe() };
    expect(await endWaitingChange(cut, now, shopper)).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
    expect((await claimedOf(context, sale)).offers).toEqual([4, 0]);
  });

  test('is made all the same where the money had come when it was given up', async () => {
    const { context, order, sessionId } = await aDearerChange();
    await payAtStripe(sessionId);
    const { order: now } = await booksOf(context, order.id);
    expect(await endWaitingChange(context, now, shopper)).toEqual({ ok: true, value: 'was_paid' });
    expect((await expectToldByItsEvents(context, order.id)).totalPence).toBe(1600);
  });
});

/** A change that ended while Stripe, wrongly informed, said nobody had paid; the money had come all the same. */
async function aLatePayment(choices: BakeSaleChoices = {}) {
  const waiting = await aDearerChange({ offers: [{}], ...choices });
  const { context, order, sessionId } = waiting;
  await payAtStripe(sessionId);
  const found = await context.stripe.findCheckout(sessionId);
  if (!found.ok || !found.value) throw new Error('Stripe has lost its session');
  const expired = { ...found.value, status: 'expired', isPaid: false, paymentIntentId: null } as const;
  const blind = unreachableStripe({ expireCheckout: () => Promise.resolve({ ok: true, value: expired }) });
  const { order: now } = await booksOf(context, order.id);
  const ended = await endWaitingChange({ ...context, stripe: blind }, now, shopper);
  expect(ended).toEqual({ ok: true, value: 'ended' });
  return { ...waiting, event: await eventAbout(sessionId, 'checkout.session.completed') };
}

/** The difference goes back whole, once; the order stands as it was, and its shopper is told. */
async function expectDifferenceBack(context: Context, orderId: `ord_${string}`) {
  await sendAskedRefunds(context, 50);
  const { payments } = await booksOf(context, orderId);
  const intents = payments.map(({ stripePaymentIntent }) => stripePaymentIntent);
  const atStripe = (await stripeBooks()).refunds.filter((refund) => intents.includes(refund.payment_intent));
  expect(atStripe).toMatchObject([{ amount: 800, payment_intent: intents.at(-1) }]);
  await deliver(context, await eventAbout(atStripe[0]?.id ?? '', 'refund.updated'));
  const books = await booksOf(context, orderId);
  expect(books.amounts).toEqual([
    ['charge', 800],
    ['charge', 800],
    ['refund', -800],
  ]);
  expect(await expectToldByItsEvents(context, orderId)).toMatchObject({ totalPence: 800, attention: null });
  expect(await kindsOf(context, orderId)).toEqual(['order_confirmed', 'order_refunded']);
}

describe('a difference that is paid after its hold had ended', () => {
  test('takes what it needs once more while the sale is open and it is there', async () => {
    const { context, sale, order, event } = await aLatePayment();
    expect((await claimedOf(context, sale)).offers).toEqual([2]);
    await deliver(context, event);
    expect((await expectToldByItsEvents(context, order.id)).totalPence).toBe(1600);
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [4], pools: [], slots: [[1, 4]] });
    expect(await kindsOf(context, order.id)).toEqual(['order_confirmed', 'order_changed']);
  });

  test('goes back by itself where somebody else has the last loaf by now', async () => {
    const { context, sale, order, event } = await aLatePayment({ capacity: 4 });
    await anOrder(context, sale);
    await deliver(context, event);
    await expectDifferenceBack(context, order.id);
    expect((await claimedOf(context, sale)).offers).toEqual([3]);
  });

  test('goes back where the cut-off has passed meanwhile', async () => {
    const { context, sale, order, sessionId } = await aLatePayment();
    await completeReturn({ ...context, now: () => sale.closesAt + 1 }, sessionId);
    await expectDifferenceBack(context, order.id);
  });

  test('goes back where the order was changed in another way meanwhile', async () => {
    const { context, sale, order, event } = await aLatePayment({ slots: [{}, {}] });
    await changeTo(context, (await booksOf(context, order.id)).order, wishFor(sale, [2], order, 1));
    await deliver(context, event);
    const { refunds, order: now } = await booksOf(context, order.id);
    expect(refunds).toMatchObject([{ amountPence: 800 }]);
    expect(now).toMatchObject({ totalPence: 800, slotId: sale.slotIds[1] });
  });
});

describe('an order that ends while its change waits to be paid', () => {
  test('gives back all of it, the held part too, and Stripe’s page is closed', async () => {
    const { context, sale, order, sessionId } = await aDearerChange();
    const answer = await cancelOrder(context, { orderId: order.id, actor: staff, reason: 'The oven broke' });
    expect(answer).toMatchObject({ ok: true, value: { refundPence: 800 } });
    expect(await claimedOf(context, sale)).toEqual({ orders: 0, offers: [0, 0], pools: [], slots: [[0, 0]] });
    expect((await expectToldByItsEvents(context, order.id)).state).toBe('cancelled');
    expect(await payAtStripe(sessionId)).toBe('closed');
  });

  test('gives back both payments where the difference had just been paid', async () => {
    const { context, sale, order, sessionId } = await aDearerChange();
    await payAtStripe(sessionId);
    const answer = await cancelOrder(context, { orderId: order.id, actor: staff, reason: 'The oven broke' });
    expect(answer).toMatchObject({ ok: true, value: { refundPence: 1600 } });
    expect((await claimedOf(context, sale)).offers).toEqual([0, 0]);
    expect((await expectToldByItsEvents(context, order.id)).state).toBe('cancelled');
  });
});
