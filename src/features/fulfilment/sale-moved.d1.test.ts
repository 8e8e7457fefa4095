import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { bakeSales, saleEvents, slots } from '@/features/bake-sales/tables';
import { closeSaleNow } from '@/features/bake-sales/commands/cut-off';
import { completeReturn } from '@/features/checkout/webhooks';
import type { Order } from '@/features/orders/domain/order';
import { coreOf, replayOrder } from '@/features/orders/domain/replay';
import { getOrder } from '@/features/orders/queries';
import { addDays, hour, instantAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor, claimedOf, lettersAbout } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { payAtStripe } from '@/testing/builders/stripe';
import { answerMove } from './commands/answer-move';
import { cancelWholeSale } from './commands/cancel-sale';
import { moveWholeSale } from './commands/reschedule-sale';
import { doSaleWork } from './commands/sale-work';
import { findMoveChoice } from './queries/move-choice';
import { findSaleToChange } from './queries/sale-to-change';

const byTable = { paymentWay: 'on_collection' } as const;
const reason = 'The hall is flooded';
const plenty = 50;

async function managing(): Promise<Context> {
  return aShop({ caller: (await signedIn('manager')).caller });
}

async function aPaidOrder(context: Context, sale: BuiltSale): Promise<Order> {
  const { order, sessionId } = await anUnpaidOrder(context, sale);
  await payAtStripe(sessionId);
  await completeReturn(context, sessionId);
  return getOrder(context, order.id);
}

/** A day later, two hours later, at the same place; money back until the evening before. */
function moveOf(sale: BuiltSale, agreedOrders: number | null) {
  const to = { bakeDay: addDays(sale.bakeDay, 1), locationId: sale.locationId, firstSlotAt: '12:00' } as const;
  return {
    ...{ saleId: sale.id, version: null, reason, to, agreedOrders },
    answerBy: instantAt(sale.bakeDay, '18:00'),
  };
}

async function moved(context: Context, sale: BuiltSale, orders: number): Promise<void> {
  expect(await moveWholeSale(context, moveOf(sale, orders))).toMatchObject({ ok: true, value: { kind: 'made' } });
  await doSaleWork(context, plenty, sale.id);
}

async function expectReplayed(context: Context, order: Order): Promise<void> {
  const { order: row, events } = await booksOf(context, order.id);
  const { state, version, placedAt } = row;
  expect(replayOrder(events)).toEqual({ ...coreOf(row), state, version, placedAt });
}

describe('a sale that moves', () => {
  test('goes to no place we do not have, and not on top of another', async () => {
    const context = await managing();
    const sale = await aBakeSale(context);
    const { to, ...wish } = moveOf(sale, 0);
    expect(await moveWholeSale(context, { ...wish, to: { ...to, locationId: 'loc_nowhere' } })).toMatchObject({
      problem: { kind: 'no_such_place' },
    });
    const other = await aBakeSale(context, { title: 'Here already', bakeDay: to.bakeDay });
    const onTop = { ...to, locationId: other.locationId };
    expect(await moveWholeSale(context, { ...wish, to: onTop })).toMatchObject({
      problem: { kind: 'same_day_and_place', title: 'Here already' },
    });
    const [row] = await context.db.select().from(bakeSales).where(eq(bakeSales.id, sale.id));
    expect(row).toMatchObject({ bakeDay: sale.bakeDay, version: 1 });
  });

  test('takes its slots and its cut-off along, and tells each of its orders once', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true, slots: [{}, {}] });
    const orders = [await aPaidOrder(context, sale), await anOrder(context, sale, byTable)];
    const { order: unpaid } = await anUnpaidOrder(context, sale);
    const newDay = addDays(sale.bakeDay, 1);
    expect(await moveWholeSale(context, moveOf(sale, null))).toMatchObject({
      value: { kind: 'foreseen', effect: { orders: 3, hasCutOffMoved: true } },
    });
    await moved(context, sale, 3);
    await Promise.all([doSaleWork(context, plenty), doSaleWork(context, plenty)]);
    const [row] = await context.db.select().from(bakeSales).where(eq(bakeSales.id, sale.id));
    expect(row).toMatchObject({ bakeDay: newDay, closesAt: instantAt(addDays(newDay, -2), '18:00') });
    const times = await context.db.select().from(slots).where(eq(slots.saleId, sale.id)).orderBy(slots.startsAt);
    expect(times.map(({ startsAt }) => startsAt)).toEqual([instantAt(newDay, '12:00'), instantAt(newDay, '12:30')]);
    for (const order of [...orders, unpaid]) {
      const told = (await lettersAbout(context, order.id)).filter(({ kind }) => kind === 'sale_moved');
      expect(told.map(({ facts }) => facts)).toMatchObject([
        { bakeDay: newDay, reason, before: { bakeDay: sale.bakeDay, place: 'The old dairy' } },
      ]);
      await expectReplayed(context, order);
    }
    expect((await claimedOf(context, sale)).orders).toBe(3);
    const events = await context.db.select().from(saleEvents).where(eq(saleEvents.saleId, sale.id));
    expect(events).toMatchObject([{ kind: 'rescheduled', reason }]);
    expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'sale.rescheduled', reason }]);
  });

  test('stays closed where its cut-off has passed', async () => {
    const context = await managing();
    const sale = await aBakeSale(context);
    await closeSaleNow(context, { saleId: sale.id, version: null, reason });
    const later = { ...context, now: () => Date.now() + hour };
    expect(await moveWholeSale(later, moveOf(sale, 0))).toMatchObject({
      value: { kind: 'made', effect: { hasCutOffMoved: false } },
    });
  });

  test('asks for a date to answer by that is ahead of us and before the first slot', async () => {
    const context = await managing();
    const sale = await aBakeSale(context);
    const newDay = addDays(sale.bakeDay, 1);
    for (const answerBy of [context.now() - 1, instantAt(newDay, '12:01')])
      expect(await moveWholeSale(context, { ...moveOf(sale, 0), answerBy })).toMatchObject({
        problem: { kind: 'not_a_date_to_answer' },
      });
  });

  test('does not move again before everybody was told, by no baker, and not into a cancelled one', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    await anOrder(context, sale, byTable);
    await moveWholeSale(context, moveOf(sale, 1));
    const again = { ...moveOf(sale, 1), to: { ...moveOf(sale, 1).to, firstSlotAt: '13:00' as const } };
    expect(await moveWholeSale(context, again)).toMatchObject({ problem: { kind: 'still_telling' } });
    const baker = aShop({ caller: (await signedIn('baker')).caller });
    await expect(moveWholeSale(baker, again)).rejects.toThrow();
    const off = { saleId: sale.id, version: null, reason, agreedOrders: 1 };
    expect(await cancelWholeSale(context, off)).toMatchObject({ value: { kind: 'made' } });
    expect(await moveWholeSale(context, again)).toMatchObject({ problem: { kind: 'is_over' } });
  });

  test('and is then cancelled tells its orders that it is off, and no more that it has moved', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const order = await anOrder(context, sale, byTable);
    await moveWholeSale(context, moveOf(sale, 1));
    await cancelWholeSale(context, { saleId: sale.id, version: null, reason, agreedOrders: 1 });
    await doSaleWork(context, plenty, sale.id);
    const kinds = (await lettersAbout(context, order.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['order_confirmed', 'order_cancelled']);
    const { progress } = (await findSaleToChange(context, sale.slug)) ?? { progress: [] };
    expect(progress.map(({ finished, total }) => [finished, total])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('whose sale has moved', () => {
  test('takes their money by the date, after the cut-off too, and their bakes go back', async () => {
    const context = await managing();
    const sale = await aBakeSale(context);
    const order = await aPaidOrder(context, sale);
    await moved(context, sale, 1);
    const late = { ...context, now: () => instantAt(sale.bakeDay, '18:00') - 1 };
    const current = await getOrder(context, order.id);
    expect(await answerMove(late, { order: current, answer: 'refund' })).toEqual({
      ok: true,
      value: { refundPence: 400 },
    });
    expect((await getOrder(context, order.id)).state).toBe('cancelled');
    expect((await claimedOf(context, sale)).offers).toEqual([0]);
    expect((await findSaleToChange(context, sale.slug))?.progress).toMatchObject([{ refunds: 1 }]);
    expect(await answerMove(late, { order: await getOrder(context, order.id), answer: 'refund' })).toMatchObject({
      problem: { kind: 'not_asked' },
    });
    await expectReplayed(context, order);
  });

  test('keeps the order by saying so, or by saying nothing until the date', async () => {
    const context = await managing();
    const sale = await aBakeSale(context);
    const [said, silent] = [await aPaidOrder(context, sale), await aPaidOrder(context, sale)];
    await moved(context, sale, 2);
    expect((await answerMove(context, { order: said, answer: 'keeps' })).ok).toBe(true);
    expect(await findMoveChoice(context, said)).toMatchObject({ answer: 'keeps' });
    const tooLate = { ...context, now: () => instantAt(sale.bakeDay, '18:00') };
    expect(await answerMove(tooLate, { order: silent, answer: 'refund' })).toMatchObject({
      problem: { kind: 'answer_too_late' },
    });
    for (const order of [said, silent]) expect((await getOrder(context, order.id)).state).toBe('confirmed');
  });

  test('is asked nothing where it never moved', async () => {
    const context = await managing();
    const order = await aPaidOrder(context, await aBakeSale(context));
    expect(await findMoveChoice(context, order)).toBeNull();
    expect(await answerMove(context, { order, answer: 'refund' })).toMatchObject({ problem: { kind: 'not_asked' } });
  });
});
