import { describe, expect, test } from 'vitest';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { completeReturn } from '@/features/checkout/webhooks';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { employ } from '@/testing/builders/staff';
import { payAtStripe } from '@/testing/builders/stripe';
import { moveOrder } from './commands/move-order';
import { takeMoney, untakeMoney } from './commands/table-money';
import { owedPence } from './domain/order';
import { coreOf, replayOrder } from './domain/replay';
import { listDueAtTable } from './queries/ledger-sums';
import { getOrder } from './queries';

async function anOrderForTheTable() {
  const context = aShop();
  const sale = await aBakeSale(context, { payOnCollection: true });
  const order = await anOrder(context, sale, { paymentWay: 'on_collection', quantity: 2 });
  const actor = { personId: (await employ('baker')).id, name: 'Bea' };
  const move = async (to: 'collected' | 'ready', took?: 'cash' | 'reader') => {
    const wish = { orderId: order.id, to, actor, reason: 'Wrong row', from: null };
    return moveOrder(context, took ? { ...wish, took } : wish);
  };
  const seen = async () => ({
    reference: order.reference,
    seenVersion: (await getOrder(context, order.id)).version,
    actor,
  });
  const books = async () => {
    const found = await booksOf(context, order.id);
    const { state, version, placedAt } = found.order;
    expect(replayOrder(found.events)).toEqual({ ...coreOf(found.order), state, version, placedAt });
    return { ...found, owed: owedPence(found.order, found.entries) };
  };
  return { context, order, actor, move, seen, books };
}

describe('money at the table', () => {
  test('is written down with the hand-over, in cash or by card reader, by whoever took it', async () => {
    for (const took of ['cash', 'reader'] as const) {
      const { move, books, actor } = await anOrderForTheTable();
      await move('collected', took);
      const { entries, owed } = await books();
      expect(entries).toMatchObject([{ kind: took, amountPence: 800, personId: actor.personId }]);
      expect(owed).toBe(0);
    }
  });

  test('is taken off with the hand-over that is put back, whichever way it came, and due again', async () => {
    const { move, books } = await anOrderForTheTable();
    await move('collected', 'reader');
    await move('ready');
    expect(await books()).toMatchObject({ balancePence: 0, owed: 800 });
    await move('collected', 'cash');
    expect((await books()).amounts).toEqual([
      ['reader', 800],
      ['reader', -800],
      ['cash', 800],
    ]);
  });

  test('that was written down wrongly is taken off with a reason and written down rightly; the order stays handed over', async () => {
    const { context, order, move, seen, books } = await anOrderForTheTable();
    await move('collected', 'cash');
    expect(await untakeMoney(context, { ...(await seen()), reason: ' ' })).toMatchObject({
      problem: { kind: 'reason_missing' },
    });
    expect(await untakeMoney(context, { ...(await seen()), reason: 'It was the reader' })).toMatchObject({ ok: true });
    expect(await takeMoney(context, { ...(await seen()), way: 'reader' })).toMatchObject({
      value: { amountPence: 800 },
    });
    const after = await books();
    expect(after.order.state).toBe('collected');
    expect(after.amounts).toEqual([
      ['cash', 800],
      ['cash', -800],
      ['reader', 800],
    ]);
    expect(after.events.map(({ kind }) => kind)).toEqual(['placed', 'handed_over', 'money_untaken', 'money_taken']);
    expect((await auditFor(context, order.id)).map(({ action }) => action)).toEqual([
      'order.moved',
      'order.money_untaken',
      'order.money_taken',
    ]);
  });

  test('pressed twice, or by two at once, is written down once', async () => {
    const { context, seen, books } = await anOrderForTheTable();
    const wish = { ...(await seen()), way: 'cash' } as const;
    const answers = await Promise.all([takeMoney(context, wish), takeMoney(context, wish), takeMoney(context, wish)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await takeMoney(context, wish)).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
    expect(await takeMoney(context, { ...(await seen()), way: 'cash' })).toMatchObject({
      problem: { kind: 'nothing_due' },
    });
    expect((await books()).balancePence).toBe(800);
  });

  test('taken before the hand-over is not asked for again', async () => {
    const { context, order, move, seen, books } = await anOrderForTheTable();
    expect((await listDueAtTable(context, [order])).get(order.id)).toBe(800);
    await takeMoney(context, { ...(await seen()), way: 'reader' });
    expect((await listDueAtTable(context, [order])).get(order.id)).toBe(0);
    await move('collected', 'cash');
    expect((await books()).amounts).toEqual([['reader', 800]]);
  });

  test('is not taken for what was paid by card, is off, or awaits its payment; nor taken off where nothing was taken', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const { order, sessionId } = await anUnpaidOrder(context, sale);
    const actor = { personId: null, name: 'Bea' };
    const take = async () => {
      const { version } = await getOrder(context, order.id);
      return takeMoney(context, { reference: order.reference, seenVersion: version, actor, way: 'cash' });
    };
    expect(await take()).toMatchObject({ problem: { kind: 'nothing_due' } });
    await payAtStripe(sessionId);
    await completeReturn(context, sessionId);
    expect(await take()).toMatchObject({ problem: { kind: 'nothing_due' } });
    const { version } = await getOrder(context, order.id);
    const wish = { reference: order.reference, seenVersion: version, actor, reason: 'x' };
    expect(await untakeMoney(context, wish)).toMatchObject({ problem: { kind: 'nothing_taken' } });
    await cancelOrder(context, { orderId: order.id, actor, reason: null });
    expect(await take()).toMatchObject({ problem: { kind: 'nothing_due' } });
    expect(await takeMoney(context, { ...wish, reference: 'XXX-XXX', way: 'cash' })).toMatchObject({
      problem: { kind: 'no_such_order' },
    });
  });
});
