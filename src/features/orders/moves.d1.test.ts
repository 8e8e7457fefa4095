import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type Method, methods } from '@/features/bake-sales/domain/offer-sheet';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor, lettersAbout } from '@/testing/builders/books';
import { anOrder, aShop, booksOf } from '@/testing/builders/orders';
import { employ } from '@/testing/builders/staff';
import { moveOrder } from './commands/move-order';
import type { OrderState } from './domain/moves';
import { owedPence } from './domain/order';
import { orders } from './tables';

const states = [
  'awaiting_payment',
  'confirmed',
  'baking',
  'ready',
  'collected',
  'delivered',
  'missed',
  'expired',
  'cancelled',
] as const satisfies ReadonlyArray<OrderState>;

/*
 * What staff may do by hand, written out apart from the table in `domain/moves.ts`: paying, expiring and cancelling
 * have doors of their own, so no hand leads there.
 */
const byHand: Record<Method, Record<OrderState, ReadonlyArray<OrderState>>> = {
  collection: {
    awaiting_payment: [],
    confirmed: ['baking', 'ready', 'collected', 'missed'],
    baking: ['ready', 'collected', 'missed'],
    ready: ['collected', 'missed'],
    collected: ['ready'],
    delivered: ['ready'],
    missed: ['ready', 'collected'],
    expired: [],
    cancelled: [],
  },
  delivery: {
    awaiting_payment: [],
    confirmed: ['baking', 'ready', 'delivered', 'missed'],
    baking: ['ready', 'delivered', 'missed'],
    ready: ['delivered', 'missed'],
    collected: ['ready'],
    delivered: ['ready'],
    missed: ['ready'],
    expired: [],
    cancelled: [],
  },
};
const ways = methods.flatMap((method) => states.map((state) => [method, state] as const));
const stepsBack = ['collected ready', 'delivered ready', 'missed ready'];

const bea = { personId: null, name: 'Bea' };
const onCollection = { paymentWay: 'on_collection' } as const;

async function anOrderIn(context: Context, state: OrderState, method: Method = 'collection') {
  const order = await anOrder(context, await aBakeSale(context, { payOnCollection: true }), onCollection);
  await context.db.update(orders).set({ state, method }).where(eq(orders.id, order.id));
  return { ...order, state, method };
}

describe.each(ways)('an order for %s that is %s', (method, from) => {
  test.each(states)('and is to be %s', async (to) => {
    const context = aShop();
    const order = await anOrderIn(context, from, method);
    const answer = await moveOrder(context, { orderId: order.id, to, actor: bea, reason: 'Tapped wrongly', from });
    const { order: after, events } = await booksOf(context, order.id);
    if (!byHand[method][from].includes(to)) {
      expect(answer).toEqual({ ok: false, problem: { kind: 'move_not_allowed', from, to } });
      expect(after).toMatchObject({ state: from, version: 1 });
      return;
    }
    expect(answer).toMatchObject({ ok: true, value: { state: to, version: 2 } });
    expect(after).toMatchObject({ state: to, version: 2 });
    const kind = stepsBack.includes(`${from} ${to}`)
      ? 'undone'
      : ['collected', 'delivered'].includes(to)
        ? 'handed_over'
        : 'moved';
    expect(events.at(-1)).toMatchObject({ seq: 2, kind, fromState: from, toState: to, actor: bea });
  });
});

test('a collection that a hand-made request calls delivered stays as it is, and so does a delivery called collected', async () => {
  const context = aShop();
  for (const [method, to] of [
    ['collection', 'delivered'],
    ['delivery', 'collected'],
  ] as const) {
    const order = await anOrderIn(context, 'ready', method);
    const answer = await moveOrder(context, { orderId: order.id, to, actor: bea, reason: null, from: 'ready' });
    expect(answer).toEqual({ ok: false, problem: { kind: 'move_not_allowed', from: 'ready', to } });
    expect((await booksOf(context, order.id)).order).toMatchObject({ state: 'ready', version: 1 });
  }
});

test.each(stepsBack)('a step back (%s) needs a reason', async (step) => {
  const [from, to] = step.split(' ').map((word) => states.find((state) => state === word) ?? 'cancelled');
  if (!from || !to) return expect.unreachable();
  const context = aShop();
  const order = await anOrderIn(context, from);
  for (const reason of [null, '', '   ']) {
    const answer = await moveOrder(context, { orderId: order.id, to, actor: bea, reason, from });
    expect(answer).toEqual({ ok: false, problem: { kind: 'reason_missing' } });
  }
});

test('two of the staff at once have one winner; the other is told that it changed', async () => {
  const context = aShop();
  const order = await anOrderIn(context, 'confirmed');
  const answers = await Promise.all(
    (['baking', 'collected', 'missed'] as const).map((to) =>
      moveOrder(context, { orderId: order.id, to, actor: bea, reason: null, from: 'confirmed' }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) {
    if (!answer.ok) expect(answer.problem).toEqual({ kind: 'changed_meanwhile', orderId: order.id });
  }
  expect((await booksOf(context, order.id)).events).toHaveLength(2);
});

test('whoever moves an order by an old page is told that it changed', async () => {
  const context = aShop();
  const order = await anOrderIn(context, 'ready');
  const answer = await moveOrder(context, {
    orderId: order.id,
    to: 'ready',
    actor: bea,
    reason: null,
    from: 'confirmed',
  });
  expect(answer).toEqual({ ok: false, problem: { kind: 'changed_meanwhile', orderId: order.id } });
});

test('an order that is not there is not moved', async () => {
  const answer = await moveOrder(aShop(), { orderId: 'ord_none', to: 'ready', actor: bea, reason: null, from: null });
  expect(answer).toEqual({ ok: false, problem: { kind: 'no_such_order' } });
});

describe('cash at the table', () => {
  test('is booked when an unpaid order is handed over, by whoever took it, and booked back when that is undone', async () => {
    const context = aShop();
    const order = await anOrderIn(context, 'confirmed');
    const { id } = await employ('baker');
    const actor = { personId: id, name: 'Bea' };
    const total = order.totalPence;
    const move = (to: OrderState) =>
      moveOrder(context, { orderId: order.id, to, actor, reason: 'Wrong row', from: null });
    await move('collected');
    const paid = await booksOf(context, order.id);
    expect(paid.entries).toMatchObject([{ kind: 'cash', amountPence: total, personId: id }]);
    expect(owedPence(paid.order, paid.entries)).toBe(0);
    await move('ready');
    const undone = await booksOf(context, order.id);
    expect([undone.balancePence, owedPence(undone.order, undone.entries)]).toEqual([0, total]);
    await move('collected');
    expect((await booksOf(context, order.id)).amounts).toEqual([
      ['cash', total],
      ['cash', 0 - total],
      ['cash', total],
    ]);
    expect((await auditFor(context, order.id)).map(({ action }) => action)).toEqual([
      'order.moved',
      'order.undone',
      'order.moved',
    ]);
  });

  test('is not asked for again where the order was paid, nor for one that nobody fetched', async () => {
    const context = aShop();
    const missed = await anOrderIn(context, 'confirmed');
    await moveOrder(context, { orderId: missed.id, to: 'missed', actor: bea, reason: null, from: null });
    expect((await booksOf(context, missed.id)).amounts).toEqual([]);
    const free = await anOrder(context, await aBakeSale(context, { offers: [{ pricePence: 20 }] }));
    await moveOrder(context, { orderId: free.id, to: 'collected', actor: bea, reason: null, from: null });
    expect((await booksOf(context, free.id)).amounts).toEqual([['adjustment', 20]]);
  });
});

test('the letter that an order is ready goes out once, also where its hand-over is undone', async () => {
  const context = aShop();
  const order = await anOrderIn(context, 'confirmed');
  const move = (to: OrderState) => moveOrder(context, { orderId: order.id, to, actor: bea, reason: 'x', from: null });
  await move('ready');
  await move('collected');
  await move('ready');
  const ready = (await lettersAbout(context, order.id)).filter(({ kind }) => kind === 'order_ready');
  expect(ready).toMatchObject([{ facts: { payment: 'on_collection' } }]);
});

test('an order’s events, replayed in their order, give its row', async () => {
  const context = aShop();
  for (const path of [
    ['baking', 'ready', 'collected', 'ready', 'missed', 'collected'],
    ['missed', 'ready', 'collected'],
  ] as const) {
    const order = await anOrderIn(context, 'confirmed');
    for (const to of path) await moveOrder(context, { orderId: order.id, to, actor: bea, reason: 'x', from: null });
    const { order: row, events } = await booksOf(context, order.id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    // Each event begins where the one before it ended.
    events.slice(1).forEach((event, index) => expect(event.fromState).toBe(events[index]?.toState));
    expect([row.version, row.state]).toEqual([events.length, events.at(-1)?.toState]);
    expect(row.state).toBe(path.at(-1));
  }
});
