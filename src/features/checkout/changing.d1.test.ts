import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { bakeSales, offers } from '@/features/bake-sales/tables';
import { owedPence } from '@/features/orders/domain/order';
import { orderLines } from '@/features/orders/tables';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import type { Context } from '@/platform/context';
import { aBakeSale, type BakeSaleChoices, type BuiltSale } from '@/testing/builders/bake-sales';
import { claimedOf, lettersAbout } from '@/testing/builders/books';
import { aPaidOrder, changeTo, confirmed, expectToldByItsEvents, wishFor } from '@/testing/builders/changes';
import { anOrder, aShop, booksOf, type Wish } from '@/testing/builders/orders';
import { deliver, eventAbout, stripeBooks } from '@/testing/builders/stripe';
import { changeOwnOrder } from './commands/change-own-order';

const changed = { ok: true, value: { kind: 'changed' } } as const;
const twoBakes = { offers: [{}, { name: 'Focaccia', pricePence: 500 }], payOnCollection: true } as const;

async function anOrderAtTheTable(choices: BakeSaleChoices = {}, wish: Wish = {}) {
  const context = aShop();
  const sale = await aBakeSale(context, { ...twoBakes, ...choices });
  return { context, sale, order: await anOrder(context, sale, { paymentWay: 'on_collection', ...wish }) };
}

async function aCardOrder(choices: BakeSaleChoices = {}, wish: Wish = {}) {
  const context = aShop();
  const sale = await aBakeSale(context, { ...twoBakes, ...choices });
  return { context, sale, order: await aPaidOrder(context, sale, wish) };
}

const setPrice = ({ db }: Context, sale: BuiltSale, pricePence: number) =>
  db.update(offers).set({ pricePence }).where(eq(offers.saleId, sale.id));

describe('an order paid at the table', () => {
  test('more of it and something else besides: stock, total, letter and history follow at once', async () => {
    const { context, sale, order } = await anOrderAtTheTable();
    expect(await changeTo(context, order, wishFor(sale, [3, 2], order))).toEqual(changed);
    const now = await expectToldByItsEvents(context, order.id);
    expect(now).toMatchObject({ state: 'confirmed', totalPence: 2200, version: order.version + 1 });
    expect(now.lines.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Sourdough', 3],
      ['Focaccia', 2],
    ]);
    expect(now.lines[0]?.id).toBe(order.lines[0]?.id);
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [3, 2], pools: [], slots: [[1, 5]] });
    const { entries } = await booksOf(context, order.id);
    expect(owedPence(now, entries)).toBe(2200);
    expect((await lettersAbout(context, order.id)).at(-1)).toMatchObject({
      kind: 'order_changed',
      facts: { totalPence: 2200, atHandOverPence: 2200, paidPence: 0, refundPence: 0, reason: null },
    });
  });

  test('what is taken out keeps its row, and can be put in again', async () => {
    const { context, sale, order } = await anOrderAtTheTable({}, { quantity: 2 });
    await changeTo(context, order, wishFor(sale, [0, 1], order));
    const without = await expectToldByItsEvents(context, order.id);
    expect(without.lines.map(({ name }) => name)).toEqual(['Focaccia']);
    await changeTo(context, without, wishFor(sale, [1, 1], order));
    const again = await expectToldByItsEvents(context, order.id);
    expect(again.lines.map(({ name }) => name)).toEqual(['Focaccia', 'Sourdough']);
    const rows = await context.db.select().from(orderLines).where(eq(orderLines.orderId, order.id));
    expect(rows.map(({ quantity }) => quantity).sort()).toEqual([0, 1, 1]);
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [1, 1], pools: [], slots: [[1, 2]] });
  });

  test('another time: the old slot is free and the new one taken, with all that is handed over', async () => {
    const { context, sale, order } = await anOrderAtTheTable({ slots: [{}, { capacity: 1 }] }, { quantity: 2 });
    expect(await changeTo(context, order, wishFor(sale, [2], order, 1))).toEqual(changed);
    expect((await expectToldByItsEvents(context, order.id)).slotId).toBe(sale.slotIds[1]);
    expect((await claimedOf(context, sale)).slots).toEqual([
      [0, 0],
      [1, 2],
    ]);
  });

  test('breads of one dough change places although none of it is left', async () => {
    const pools = { pools: [{ capacity: 4 }], offers: [{ pool: 0 }, { name: 'Rye', pool: 0, poolUnits: 2 }] };
    const { context, sale, order } = await anOrderAtTheTable(pools, { quantity: 4 });
    expect(await changeTo(context, order, wishFor(sale, [0, 2], order))).toEqual(changed);
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [0, 2], pools: [4], slots: [[1, 2]] });
  });
});

describe('what was agreed stays agreed', () => {
  test('a line that is kept keeps its price; one more of it costs what it costs today', async () => {
    const { context, sale, order } = await anOrderAtTheTable({}, { quantity: 2 });
    await setPrice(context, sale, 450);
    expect(await changeTo(context, order, wishFor(sale, [3], order))).toEqual(changed);
    const dearer = await expectToldByItsEvents(context, order.id);
    expect(dearer.lines.map(({ quantity, netPence }) => [quantity, netPence])).toEqual([
      [2, 800],
      [1, 450],
    ]);
    expect(await changeTo(context, dearer, wishFor(sale, [1], order))).toEqual(changed);
    expect((await expectToldByItsEvents(context, order.id)).totalPence).toBe(400);
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [1, 0], pools: [], slots: [[1, 1]] });
  });

  test('what the sale has taken off can stay and become less, and not more', async () => {
    const { context, sale, order } = await anOrderAtTheTable({}, { quantity: 3 });
    await context.db
      .update(offers)
      .set({ withdrawnAt: 1 })
      .where(eq(offers.id, order.lines[0]?.offerId ?? 'off_'));
    const more = await changeTo(context, order, wishFor(sale, [4], order));
    expect(more).toMatchObject({ ok: false, problem: { kind: 'not_on_offer' } });
    expect(await changeTo(context, order, wishFor(sale, [2, 1], order))).toEqual(changed);
    expect((await expectToldByItsEvents(context, order.id)).totalPence).toBe(1300);
  });
});

describe('an order paid by card that becomes cheaper', () => {
  test('gives the difference back: asked at once, booked when Stripe says so, never twice', async () => {
    const { context, sale, order } = await aCardOrder({}, { quantity: 3 });
    const input = await confirmed(context, order, wishFor(sale, [1], order));
    expect(await changeOwnOrder(context, order.id, input)).toEqual(changed);
    expect(await changeOwnOrder(context, order.id, input)).toEqual(changed);
    expect((await booksOf(context, order.id)).refunds).toMatchObject([{ state: 'asked', amountPence: 800 }]);
    await sendAskedRefunds(context, 50);
    const { payments } = await booksOf(context, order.id);
    const atStripe = (await stripeBooks()).refunds.filter(
      ({ payment_intent }) => payment_intent === payments[0]?.stripePaymentIntent,
    );
    expect(atStripe).toMatchObject([{ amount: 800 }]);
    await deliver(context, await eventAbout(atStripe[0]?.id ?? '', 'refund.updated'));
    const books = await booksOf(context, order.id);
    expect(books.amounts).toEqual([
      ['charge', 1200],
      ['refund', -800],
    ]);
    expect(owedPence(books.order, books.entries)).toBe(0);
    await expectToldByItsEvents(context, order.id);
    expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual([
      'order_confirmed',
      'order_changed',
    ]);
  });

  test('twice, before Stripe has said a word: each difference goes back once', async () => {
    const { context, sale, order } = await aCardOrder({}, { quantity: 3 });
    await changeTo(context, order, wishFor(sale, [2], order));
    await changeTo(context, (await booksOf(context, order.id)).order, wishFor(sale, [1], order));
    const { refunds, order: now } = await booksOf(context, order.id);
    expect(refunds.map(({ amountPence }) => amountPence)).toEqual([400, 400]);
    expect(now.totalPence).toBe(400);
  });

  test('something else for the same money moves no money at all', async () => {
    const { context, sale, order } = await aCardOrder({ offers: [{}, { name: 'Rye' }] });
    expect(await changeTo(context, order, wishFor(sale, [0, 1], order))).toEqual(changed);
    const books = await booksOf(context, order.id);
    expect([books.refunds, books.amounts]).toEqual([[], [['charge', 400]]]);
  });
});

describe('what cannot be', () => {
  test('where something no longer fits, the order stays as it was, and is told what would fit just now', async () => {
    const { context, sale, order } = await anOrderAtTheTable({ capacity: 3 }, { quantity: 2 });
    const before = [await booksOf(context, order.id), await claimedOf(context, sale)];
    const refused = await changeTo(context, order, wishFor(sale, [4, 1], order));
    expect(refused).toMatchObject({
      ok: false,
      problem: { kind: 'sold_out', justNow: { short: [{ name: 'Sourdough', asked: 4, left: 3 }], slot: null } },
    });
    expect([await booksOf(context, order.id), await claimedOf(context, sale)]).toEqual(before);
  });

  test('a full time is refused with those that have room', async () => {
    const { context, sale, order } = await anOrderAtTheTable({ slots: [{}, { capacity: 1 }, {}] });
    await anOrder(context, sale, { paymentWay: 'on_collection', slotId: sale.slotIds[1] ?? 'slt_' });
    const refused = await changeTo(context, order, wishFor(sale, [1], order, 1));
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'slot_full', justNow: { short: [] } } });
    expect((await claimedOf(context, sale)).slots).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });

  test('after the cut-off nothing changes, whatever the page still showed', async () => {
    const { context, sale, order } = await anOrderAtTheTable();
    const input = await confirmed(context, order, wishFor(sale, [2], order));
    const late = { ...context, now: () => sale.closesAt };
    expect(await changeOwnOrder(late, order.id, input)).toEqual({ ok: false, problem: { kind: 'too_late' } });
    expect((await claimedOf(context, sale)).offers).toEqual([1, 0]);
  });

  test('an order that is being baked, or is off, is for the bakery to change', async () => {
    const { context, sale, order } = await anOrderAtTheTable();
    const input = await confirmed(context, order, wishFor(sale, [2], order));
    for (const state of ['baking', 'ready', 'collected', 'cancelled']) {
      await context.db.run(`UPDATE orders SET state = '${state}' WHERE id = '${order.id}'`);
      const answer = await changeOwnOrder(context, order.id, input);
      expect(answer).toEqual({ ok: false, problem: { kind: 'not_changeable' } });
    }
  });

  test('one that waits to be paid is paid or given up first', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const order = await anOrder(context, sale);
    const answer = await changeTo(context, order, wishFor(sale, [2], order));
    expect(answer).toEqual({ ok: false, problem: { kind: 'not_changeable' } });
  });

  test('nothing, the same again, another sale’s things and times, more than one order may have', async () => {
    const { context, sale, order } = await anOrderAtTheTable({ offers: [{ maxPerOrder: 2 }] });
    const other = await aBakeSale(context);
    const kindOf = async (wish: Parameters<typeof changeTo>[2]) => {
      const answer = await changeTo(context, order, wish);
      return answer.ok ? 'changed' : answer.problem.kind;
    };
    expect(await kindOf(wishFor(sale, [], order))).toBe('empty');
    expect(await kindOf(wishFor(sale, [1], order))).toBe('nothing_changed');
    expect(await kindOf(wishFor(other, [1], order))).toBe('not_on_offer');
    expect(await kindOf(wishFor(sale, [2], { slotId: other.slotIds[0] ?? 'slt_' }))).toBe('no_such_slot');
    expect(await kindOf(wishFor(sale, [3], order))).toBe('too_many_of_one');
    expect((await claimedOf(context, sale)).offers).toEqual([1]);
  });

  test('a total that is not what the shopper saw is told before anything changes', async () => {
    const { context, sale, order } = await anOrderAtTheTable();
    const input = await confirmed(context, order, wishFor(sale, [2], order));
    await setPrice(context, sale, 410);
    expect(await changeOwnOrder(context, order.id, input)).toEqual({
      ok: false,
      problem: { kind: 'price_changed', totalPence: 810 },
    });
  });

  test('who tries too often waits', async () => {
    const { context, sale, order } = await anOrderAtTheTable();
    const input = await confirmed(context, order, wishFor(sale, [99], order));
    const kinds: string[] = [];
    for (let tries = 0; tries < 13; tries += 1) {
      const answer = await changeOwnOrder(context, order.id, input);
      kinds.push(answer.ok ? 'changed' : answer.problem.kind);
    }
    expect([kinds[0], kinds.at(-1)]).toEqual(['sold_out', 'too_many_tries']);
  });

  test('a sale that was closed early takes no changes either', async () => {
    const { context, sale, order } = await anOrderAtTheTable();
    await context.db.update(bakeSales).set({ closesAt: context.now() }).where(eq(bakeSales.id, sale.id));
    const answer = await changeTo(context, order, wishFor(sale, [2], order));
    expect(answer).toEqual({ ok: false, problem: { kind: 'too_late' } });
  });
});
