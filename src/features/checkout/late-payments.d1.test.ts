import { describe, expect, test } from 'vitest';
import { owedPence } from '@/features/orders/domain/order';
import { replayOrder } from '@/features/orders/domain/replay';
import { getOrder } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import type { Context } from '@/platform/context';
import { aBakeSale, type BakeSaleChoices } from '@/testing/builders/bake-sales';
import { claimedOf, lettersAbout } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import {
  atStripe,
  bankDebit,
  deliver,
  eventAbout,
  payAtStripe,
  sessionsOf,
  stripeBooks,
  unreachableStripe,
} from '@/testing/builders/stripe';
import { abandonOrder } from './commands/cancel-order';
import { payAgain } from './commands/pay-again';
import { releaseHold } from './commands/release-hold';
import { completeReturn } from './webhooks';

const bea = { personId: null, name: 'Bea' };
const nothing = { orders: 0, offers: [0], pools: [], slots: [[0, 0]] };

/** An order that ended while Stripe, wrongly informed, said nobody had paid; the money had come all the same. */
async function aDeadPaidOrder(to: 'expired' | 'cancelled', choices: BakeSaleChoices = {}) {
  const context = aShop();
  const sale = await aBakeSale(context, choices);
  const { order, sessionId } = await anUnpaidOrder(context, sale);
  await payAtStripe(sessionId);
  const found = await context.stripe.findCheckout(sessionId);
  if (!found.ok || !found.value) throw new Error('Stripe has lost its session');
  const expired = { ...found.value, status: 'expired', isPaid: false, paymentIntentId: null } as const;
  const expireCheckout = () => Promise.resolve({ ok: true, value: expired } as const);
  const blind = { ...context, stripe: unreachableStripe({ expireCheckout }) };
  expect(await releaseHold(blind, order, { to, actor: bea, reason: null })).toEqual({ ok: true, value: 'released' });
  const event = await eventAbout(sessionId, 'checkout.session.completed');
  return { context, sale, order, sessionId, event };
}

type Dead = Awaited<ReturnType<typeof aDeadPaidOrder>>;

/** The money goes back whole, once, and the shopper is told, once. */
async function expectGivenBack(context: Context, { order }: Pick<Dead, 'order'>) {
  await sendAskedRefunds(context, 50);
  const { payments } = await booksOf(context, order.id);
  const intents = payments.map(({ stripePaymentIntent }) => stripePaymentIntent);
  const atStripe = (await stripeBooks()).refunds.filter((refund) => intents.includes(refund.payment_intent));
  expect(atStripe).toMatchObject([{ amount: order.totalPence }]);
  await deliver(context, await eventAbout(atStripe[0]?.id ?? '', 'refund.updated'));
  const books = await booksOf(context, order.id);
  expect(books.amounts).toEqual([
    ['charge', order.totalPence],
    ['refund', 0 - order.totalPence],
  ]);
  expect(owedPence(books.order, books.entries)).toBe(0);
  expect(await lettersAbout(context, order.id)).toMatchObject([
    { kind: 'order_cancelled', facts: { refundPence: order.totalPence } },
  ]);
  return books;
}

describe('a payment that comes after its hold has ended', () => {
  test('takes the bakes once more while the sale is open and they are there: confirmed, one letter', async () => {
    const { context, sale, order, event, sessionId } = await aDeadPaidOrder('expired');
    expect(await claimedOf(context, sale)).toEqual(nothing);
    await Promise.all([deliver(context, event), completeReturn(context, sessionId), deliver(context, event)]);
    expect((await deliver(context, event)).status).toBe(200);
    const books = await booksOf(context, order.id);
    expect(books.order).toMatchObject({ state: 'confirmed', attention: null, holdEndsAt: null });
    expect(books.events.map(({ kind }) => kind)).toEqual(['placed', 'expired', 'paid']);
    expect(books.amounts).toEqual([['charge', order.totalPence]]);
    expect(books.refunds).toEqual([]);
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [1], pools: [], slots: [[1, 1]] });
    expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual(['order_confirmed']);
  });

  test('goes back by itself where somebody else has the last loaf by now', async () => {
    const dead = await aDeadPaidOrder('expired', { capacity: 1 });
    const { context, sale } = dead;
    await anOrder(context, sale);
    await deliver(context, dead.event);
    expect((await expectGivenBack(context, dead)).order.state).toBe('expired');
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [1], pools: [], slots: [[1, 1]] });
  });

  // openfoodnetwork#13666
  test('payment captured after close: it goes back, and the lines of the order stay as they were', async () => {
    const dead = await aDeadPaidOrder('expired');
    const { context, sale, order } = dead;
    const late = { ...context, now: () => sale.closesAt };
    await completeReturn(late, dead.sessionId);
    const books = await expectGivenBack(context, dead);
    expect(books.order.state).toBe('expired');
    expect(books.order.lines).toEqual(order.lines);
    expect(await claimedOf(context, sale)).toEqual(nothing);
  });

  test('for an order that was cancelled goes back, however much is left on the shelf', async () => {
    const dead = await aDeadPaidOrder('cancelled');
    const { context, event, sessionId } = dead;
    await Promise.all([deliver(context, event), completeReturn(context, sessionId), deliver(context, event)]);
    await deliver(context, event);
    const { order } = await expectGivenBack(context, dead);
    expect(order.state).toBe('cancelled');
    expect(await claimedOf(context, dead.sale)).toEqual(nothing);
    // Not the same letter as the one that said the order is off: this one says why it comes.
    const letter = (await lettersAbout(context, order.id)).at(-1);
    expect(letter?.kind).toBe('order_cancelled');
    expect(JSON.stringify(letter?.facts)).toContain('after the order had ended');
  });

  test('and a shopper at the same moment never take the last loaf twice', async () => {
    for (let round = 0; round < 5; round++) {
      const dead = await aDeadPaidOrder('expired', { capacity: 1 });
      const { context, sale, order } = dead;
      const [, other] = await Promise.allSettled([deliver(context, dead.event), anOrder(context, sale)]);
      await deliver(context, dead.event);
      const { state } = await getOrder(context, order.id);
      expect(state).toBe(other.status === 'fulfilled' ? 'expired' : 'confirmed');
      expect((await claimedOf(context, sale)).offers).toEqual([1]);
      if (state === 'expired') await expectGivenBack(context, dead);
    }
  });
});

describe('money that settles days later', () => {
  /** A session that is complete, and whose bank has not answered yet. */
  async function aSettlingOrder() {
    const context = aShop();
    const sale = await aBakeSale(context, { capacity: 1 });
    const unpaid = await anUnpaidOrder(context, sale);
    expect(await payAtStripe(unpaid.sessionId, bankDebit)).toBe('settling');
    const completed = await eventAbout(unpaid.sessionId, 'checkout.session.completed');
    return { context, sale, completed, ...unpaid };
  }

  type Settling = Awaited<ReturnType<typeof aSettlingOrder>>;

  async function settle({ context, sessionId }: Settling, outcome: 'succeeded' | 'failed') {
    await atStripe('settle', { session: sessionId, outcome });
    const event = await eventAbout(sessionId, `checkout.session.async_payment_${outcome}`);
    await Promise.all([deliver(context, event), deliver(context, event)]);
    expect((await deliver(context, event)).status).toBe(200);
  }

  const overdue = { to: 'expired', actor: bea, reason: null } as const;
  const kinds = async ({ context, order }: Settling) =>
    (await booksOf(context, order.id)).events.map(({ kind }) => kind);

  test('confirms nothing until it has come, and asks nobody to pay a second time', async () => {
    const settling = await aSettlingOrder();
    const { context, order, completed, sessionId, sale } = settling;
    await Promise.all([deliver(context, completed), completeReturn(context, sessionId), deliver(context, completed)]);
    expect((await deliver(context, completed)).status).toBe(200);
    expect(await kinds(settling)).toEqual(['placed', 'settling']);
    expect(await booksOf(context, order.id)).toMatchObject({ order: { state: 'awaiting_payment' }, payments: [] });
    expect(await payAgain(context, order)).toEqual({ ok: false, problem: { kind: 'settling' } });
    expect((await sessionsOf(order.id)).length).toBe(1);
    expect((await claimedOf(context, sale)).offers).toEqual([1]);
    await settle(settling, 'succeeded');
    const books = await booksOf(context, order.id);
    expect(books.order).toMatchObject({ state: 'confirmed', holdEndsAt: null });
    expect(books.amounts).toEqual([['charge', order.totalPence]]);
    expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual(['order_confirmed']);
    expect(replayOrder(books.events)).toMatchObject({ state: 'confirmed', version: books.order.version });
  });

  test('gives the bakes back at once where the bank says no, and tells the shopper, once', async () => {
    const settling = await aSettlingOrder();
    const { context, order, completed, sale } = settling;
    await deliver(context, completed);
    await settle(settling, 'failed');
    expect((await booksOf(context, order.id)).order.state).toBe('expired');
    expect(await claimedOf(context, sale)).toEqual(nothing);
    expect(await lettersAbout(context, order.id)).toMatchObject([
      { kind: 'order_cancelled', facts: { refundPence: 0 } },
    ]);
  });

  test('keeps no loaf longer than a hold: the shopper is told, and money that comes after it is a late payment', async () => {
    const settling = await aSettlingOrder();
    const { context, order, completed, sale } = settling;
    await deliver(context, completed);
    const waiting = await getOrder(context, order.id);
    expect(await releaseHold(context, waiting, overdue)).toEqual({ ok: true, value: 'released' });
    expect(await claimedOf(context, sale)).toEqual(nothing);
    expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual(['order_cancelled']);
    await settle(settling, 'succeeded');
    expect((await booksOf(context, order.id)).order.state).toBe('confirmed');
  });

  test('come after its hold, where somebody else has the last loaf by now, goes back by itself', async () => {
    const settling = await aSettlingOrder();
    const { context, order, sale } = settling;
    // Nobody told us that it settles: the sweep asks Stripe.
    expect(await releaseHold(context, order, overdue)).toEqual({ ok: true, value: 'released' });
    await anOrder(context, sale);
    await settle(settling, 'succeeded');
    await sendAskedRefunds(context, 50);
    const books = await booksOf(context, order.id);
    expect(books.order.state).toBe('expired');
    expect(books.refunds).toMatchObject([{ state: 'pending', amountPence: order.totalPence }]);
  });

  test('a shopper who gives it up while it settles gets the money back when it comes', async () => {
    const settling = await aSettlingOrder();
    const { context, order, completed, sale } = settling;
    await deliver(context, completed);
    expect(await abandonOrder(context, await getOrder(context, order.id))).toMatchObject({ ok: true });
    expect(await claimedOf(context, sale)).toEqual(nothing);
    await settle(settling, 'succeeded');
    const books = await booksOf(context, order.id);
    expect([books.order.state, books.refunds.length]).toEqual(['cancelled', 1]);
  });
});
