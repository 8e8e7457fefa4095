import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { getOfferSheet } from '@/features/bake-sales/queries';
import { bakeSales } from '@/features/bake-sales/tables';
import { moveOrder } from '@/features/orders/commands/move-order';
import { isDead } from '@/features/orders/domain/moves';
import { owedPence } from '@/features/orders/domain/order';
import { noteStatements } from '@/features/orders/commands/statements';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { aBakeSale, type BakeSaleChoices, type BuiltSale } from '@/testing/builders/bake-sales';
import { claimedOf } from '@/testing/builders/books';
import {
  aPaidOrder,
  changeTo,
  confirmed,
  expectToldByItsEvents,
  waitingFor,
  wishFor,
} from '@/testing/builders/changes';
import { anOrder, aShop, booksOf } from '@/testing/builders/orders';
import { deliver, eventAbout, payAtStripe } from '@/testing/builders/stripe';
import { cancelOrder } from './commands/cancel-order';
import { changeOwnOrder } from './commands/change-own-order';
import { endWaitingChange } from './commands/end-change';
import { makeChange } from './commands/make-change';
import { foreseeChange } from './domain/foresee-change';
import { findWaitingChange } from './queries/waiting-change';
import { completeReturn } from './webhooks';

const staff = { personId: null, name: 'Bea' };

async function atTheTable(choices: BakeSaleChoices = {}, quantity = 1) {
  const context = aShop();
  const sale = await aBakeSale(context, { payOnCollection: true, ...choices });
  return { context, sale, order: await anOrder(context, sale, { paymentWay: 'on_collection', quantity }) };
}

/** The one order of a sale has just what its lines say, and nothing is held besides. */
async function expectNothingLeaked(context: Context, sale: BuiltSale, orderId: `ord_${string}`) {
  const order = await expectToldByItsEvents(context, orderId);
  const quantity = isDead(order.state) ? 0 : order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const orders = isDead(order.state) ? 0 : 1;
  expect(await claimedOf(context, sale)).toEqual({
    orders,
    offers: [quantity],
    pools: [],
    slots: [[orders, quantity]],
  });
  return order;
}

const outcome = (answer: { ok: boolean; problem?: { kind: string } }) => (answer.ok ? 'ok' : answer.problem?.kind);

describe('two tabs', () => {
  test('two changes at once: one is made, the other looks again', async () => {
    const { context, sale, order } = await atTheTable();
    const inputs = [await confirmed(context, order, wishFor(sale, [3], order))];
    inputs.push(await confirmed(context, order, wishFor(sale, [5], order)));
    const answers = await Promise.all(inputs.map((input) => changeOwnOrder(context, order.id, input)));
    expect(answers.map(outcome).sort()).toEqual(['changed_meanwhile', 'ok']);
    expect([3, 5]).toContain((await expectNothingLeaked(context, sale, order.id)).lines[0]?.quantity);
  });

  test('the same form, sent five times at once, is one change', async () => {
    const { context, sale, order } = await atTheTable();
    const input = await confirmed(context, order, wishFor(sale, [3], order));
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => changeOwnOrder(context, order.id, input)));
    expect(answers.map(outcome)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect((await expectNothingLeaked(context, sale, order.id)).version).toBe(order.version + 1);
  });

  test('two dearer ones at once: one of them is held', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const order = await aPaidOrder(context, sale);
    const inputs = [await confirmed(context, order, wishFor(sale, [2], order))];
    inputs.push(await confirmed(context, order, wishFor(sale, [3], order)));
    const answers = await Promise.all(inputs.map((input) => changeOwnOrder(context, order.id, input)));
    expect(answers.map(outcome).sort()).toEqual(['change_waiting', 'ok']);
    const { change } = await waitingFor(context, order.id);
    expect((await claimedOf(context, sale)).offers).toEqual([change.plan.lines[0]?.quantity]);
  });

  test('a change on a page that a waiting change has made old is refused, whoever is first', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const order = await aPaidOrder(context, sale, { quantity: 2 });
    const inputs = [await confirmed(context, order, wishFor(sale, [3], order))];
    inputs.push(await confirmed(context, order, wishFor(sale, [1], order)));
    const answers = await Promise.all(inputs.map((input) => changeOwnOrder(context, order.id, input)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const waiting = await findWaitingChange(context, order.id);
    expect((await claimedOf(context, sale)).offers).toEqual([waiting ? 3 : 1]);
  });

  test('the last loaf goes to one of two orders that both want it', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { payOnCollection: true, capacity: 3 });
    const orders = [await anOrder(context, sale, { paymentWay: 'on_collection' })];
    orders.push(await anOrder(context, sale, { paymentWay: 'on_collection' }));
    const answers = await Promise.all(orders.map((order) => changeTo(context, order, wishFor(sale, [2], order))));
    expect(answers.map(outcome).sort()).toEqual(['ok', 'sold_out']);
    expect(await claimedOf(context, sale)).toEqual({ orders: 2, offers: [3], pools: [], slots: [[2, 3]] });
  });
});

describe('the cut-off', () => {
  test('that passes between the look and the write is what the database goes by', async () => {
    const { context, sale, order } = await atTheTable({}, 2);
    const books = await booksOf(context, order.id);
    const sheet = await getOfferSheet(context, sale.id);
    const ground = { ...books, sheet, now: context.now(), newLineId: () => context.newId('lin') };
    const fewer = foreseeChange(ground, wishFor(sale, [1], order));
    await context.db.update(bakeSales).set({ closesAt: context.now() }).where(eq(bakeSales.id, sale.id));
    if (!fewer.ok) throw new Error('The change was refused');
    const answer = await makeChange(context, order, fewer.value);
    expect(answer).toEqual({ ok: false, problem: { kind: 'sale_not_open' } });
    expect((await expectNothingLeaked(context, sale, order.id)).lines[0]?.quantity).toBe(2);
  });
});

describe('the bakery at the same moment', () => {
  test('cancels: the order is off and gives back all it had, whoever was first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { context, sale, order } = await atTheTable();
      const input = await confirmed(context, order, wishFor(sale, [4], order));
      const [changed, cancelled] = await Promise.all([
        changeOwnOrder(context, order.id, input),
        cancelOrder(context, { orderId: order.id, actor: staff, reason: 'The oven broke' }),
      ]);
      expect(changed.ok || cancelled.ok).toBe(true);
      const { state } = await expectNothingLeaked(context, sale, order.id);
      expect(state).toBe(cancelled.ok ? 'cancelled' : 'confirmed');
    }
  });

  test('cancels while a dearer change is asked for: nothing stays held, and nothing can be paid', async () => {
    for (let round = 0; round < 3; round += 1) {
      const context = aShop();
      const sale = await aBakeSale(context);
      const order = await aPaidOrder(context, sale);
      const input = await confirmed(context, order, wishFor(sale, [3], order));
      const [, cancelled] = await Promise.all([
        changeOwnOrder(context, order.id, input),
        cancelOrder(context, { orderId: order.id, actor: staff, reason: 'The oven broke' }),
      ]);
      const again =
        cancelled.ok || (await cancelOrder(context, { orderId: order.id, actor: staff, reason: 'Oven' })).ok;
      expect(again).toBe(true);
      expect(await findWaitingChange(context, order.id)).toBeNull();
      await expectNothingLeaked(context, sale, order.id);
    }
  });

  test('cancels while the difference, just paid, is being booked: nothing is given back twice', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const order = await aPaidOrder(context, sale);
    await changeTo(context, order, wishFor(sale, [2], order));
    const { sessionId } = await waitingFor(context, order.id);
    await payAtStripe(sessionId);
    const bookedMeanwhile = async (id: string) => {
      await completeReturn(context, sessionId);
      return context.stripe.expireCheckout(id);
    };
    const office = { ...context, stripe: { ...context.stripe, expireCheckout: bookedMeanwhile } };
    const ended = await endWaitingChange(office, (await booksOf(context, order.id)).order, staff);
    expect(ended).toEqual({ ok: true, value: 'was_paid' });
    expect((await expectNothingLeaked(context, sale, order.id)).totalPence).toBe(800);
  });

  test('hands over: what is paid at the table is what was handed over', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { context, sale, order } = await atTheTable();
      const input = await confirmed(context, order, wishFor(sale, [4], order));
      const handOver = { orderId: order.id, to: 'collected', actor: staff, reason: null, from: 'confirmed' } as const;
      const [changed, moved] = await Promise.all([
        changeOwnOrder(context, order.id, input),
        moveOrder(context, handOver),
      ]);
      expect(changed.ok || moved.ok).toBe(true);
      const now = await expectNothingLeaked(context, sale, order.id);
      const { entries } = await booksOf(context, order.id);
      expect(now.state === 'collected' ? owedPence(now, entries) : now.totalPence).toBe(
        now.state === 'collected' ? 0 : 1600,
      );
    }
  });

  test('has handed the order over when its change is paid: the money goes back, and so does what was held', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const order = await aPaidOrder(context, sale);
    await changeTo(context, order, wishFor(sale, [2], order));
    const { sessionId } = await waitingFor(context, order.id);
    await moveOrder(context, { orderId: order.id, to: 'collected', actor: staff, reason: null, from: null });
    await payAtStripe(sessionId);
    await deliver(context, await eventAbout(sessionId, 'checkout.session.completed'));
    expect((await booksOf(context, order.id)).refunds).toMatchObject([{ amountPence: 400, state: 'asked' }]);
    expect((await expectNothingLeaked(context, sale, order.id)).state).toBe('collected');
  });

  test('writes something else down while the difference is paid: the change is made all the same', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const order = await aPaidOrder(context, sale);
    await changeTo(context, order, wishFor(sale, [2], order));
    const { sessionId } = await waitingFor(context, order.id);
    const { order: seen } = await booksOf(context, order.id);
    await payAtStripe(sessionId);
    await Promise.all([
      runBatch(context.db, noteStatements(context, seen, { kind: 'note_added', actor: staff })),
      completeReturn(context, sessionId),
    ]);
    await completeReturn(context, sessionId);
    expect((await expectNothingLeaked(context, sale, order.id)).totalPence).toBe(800);
  });
});

test('given up in one tab and paid in another: made or given back, never both, and nothing leaks', async () => {
  for (let round = 0; round < 4; round += 1) {
    const context = aShop();
    const sale = await aBakeSale(context);
    const order = await aPaidOrder(context, sale);
    await changeTo(context, order, wishFor(sale, [2], order));
    const { sessionId } = await waitingFor(context, order.id);
    const { order: now } = await booksOf(context, order.id);
    await Promise.all([payAtStripe(sessionId), endWaitingChange(context, now, staff)]);
    await completeReturn(context, sessionId);
    const { totalPence } = await expectNothingLeaked(context, sale, order.id);
    const { entries } = await booksOf(context, order.id);
    expect(entries.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(totalPence);
  }
});
