import { describe, expect, test } from 'vitest';
import { releaseOverdueHolds } from '@/features/checkout/commands/release-hold';
import { completeReturn } from '@/features/checkout/webhooks';
import type { Order } from '@/features/orders/domain/order';
import { coreOf, replayOrder } from '@/features/orders/domain/replay';
import { getOrder } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { pence } from '@/kernel/money';
import { addDays, dayAt, hour } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor, claimedOf, lettersAbout } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop, booksOf, type Wish } from '@/testing/builders/orders';
import { signedIn, staffedBy } from '@/testing/builders/staff';
import { payAtStripe, stripeBooks } from '@/testing/builders/stripe';
import { moveOrderTo } from './commands';
import { changeOrderFor } from './commands/change-order';
import type { StaffChange } from './domain/staff-change';
import { findOrderChoices } from './queries/order-choices';

const actor = { personId: null, name: 'Bea' };
const reason = 'The dough did not rise';
const plenty = 50;

/** A sale with sourdough at £4.00, a brownie at £2.50 and a cake at £9.00. */
function aRichSale(context: Context): Promise<BuiltSale> {
  return aBakeSale(context, {
    payOnCollection: true,
    offers: [{}, { name: 'Brownie', pricePence: 250 }, { name: 'Cake', pricePence: 900, capacity: 2 }],
  });
}

const offerOf = (sale: BuiltSale, index: number) => sale.offers[index]?.id ?? 'off_none';

async function aPaidOrder(context: Context, sale: BuiltSale, wish: Wish = {}): Promise<Order> {
  const { order, sessionId } = await anUnpaidOrder(context, sale, wish);
  await payAtStripe(sessionId);
  await completeReturn(context, sessionId);
  return getOrder(context, order.id);
}

async function changed(context: Context, order: Order, change: StaffChange, agreedPence: number | null) {
  const { reference, version: seenVersion } = order;
  const office = await staffedBy(context, 'manager');
  return changeOrderFor(office, { reference, seenVersion, change, reason, agreedPence });
}

async function booksAfter(context: Context, order: Order) {
  const books = await booksOf(context, order.id);
  const { state, version, placedAt } = books.order;
  expect(replayOrder(books.events)).toEqual({ ...coreOf(books.order), state, version, placedAt });
  const letters = (await lettersAbout(context, order.id)).filter(({ kind }) => kind === 'order_changed');
  return {
    ...books,
    lines: books.order.lines.map(({ name, quantity, netPence }) => [name, quantity, netPence]),
    letters,
  };
}

describe('something that is not available', () => {
  test('is taken out: what it cost goes back to the card, and the shopper is told why', async () => {
    const context = aShop();
    const sale = await aRichSale(context);
    const items = [
      { offerId: offerOf(sale, 0), quantity: 3 },
      { offerId: offerOf(sale, 1), quantity: 1 },
    ];
    const order = await aPaidOrder(context, sale, { items });
    const change = { kind: 'remove', offerId: offerOf(sale, 0), quantity: 2 } as const;
    expect(await changed(context, order, change, null)).toMatchObject({
      value: {
        kind: 'foreseen',
        plan: { totalPence: 650 },
        settlement: { kind: 'give_back', plan: { amountPence: 800 } },
      },
    });
    expect((await getOrder(context, order.id)).version).toBe(order.version);
    expect(await changed(context, order, change, 650)).toMatchObject({ ok: true, value: { kind: 'made' } });
    await sendAskedRefunds(context, plenty);
    const books = await booksAfter(context, order);
    expect(books.lines).toEqual([
      ['Sourdough', 1, 400],
      ['Brownie', 1, 250],
    ]);
    expect(books.refunds).toMatchObject([{ amountPence: 800, state: 'pending' }]);
    expect(books.letters.map(({ facts }) => facts)).toMatchObject([{ reason, refundPence: 800, totalPence: 650 }]);
    expect((await claimedOf(context, sale)).offers).toEqual([1, 1, 0]);
    expect(await auditFor(context, order.id)).toMatchObject([{ action: 'order.changed', actor: 'person', reason }]);
  });

  test('is given as something cheaper: the difference goes back', async () => {
    const context = aShop();
    const sale = await aRichSale(context);
    const order = await aPaidOrder(context, sale, { quantity: 2 });
    const change = { kind: 'substitute', offerId: offerOf(sale, 0), quantity: 1, by: offerOf(sale, 1) } as const;
    expect(await changed(context, order, change, 650)).toMatchObject({ value: { kind: 'made' } });
    const books = await booksAfter(context, order);
    expect(books.lines).toEqual([
      ['Sourdough', 1, 400],
      ['Brownie', 1, 250],
    ]);
    expect(books.refunds.map(({ amountPence }) => amountPence)).toEqual([150]);
  });

  test('is given as something dearer at the price that was agreed: nobody is asked for more', async () => {
    const context = aShop();
    const sale = await aRichSale(context);
    const order = await aPaidOrder(context, sale);
    const change = { kind: 'substitute', offerId: offerOf(sale, 0), quantity: 1, by: offerOf(sale, 2) } as const;
    expect(await changed(context, order, change, 400)).toMatchObject({ value: { kind: 'made' } });
    const books = await booksAfter(context, order);
    expect([books.lines, books.refunds, books.balancePence]).toEqual([[['Cake', 1, 400]], [], 400]);
    expect((await claimedOf(context, sale)).offers).toEqual([0, 0, 1]);
  });

  test('of an order that is paid at the table just makes it less to pay', async () => {
    const context = aShop();
    const sale = await aRichSale(context);
    const order = await anOrder(context, sale, { paymentWay: 'on_collection', quantity: 2 });
    expect((await changed(context, order, { kind: 'remove', offerId: offerOf(sale, 0), quantity: 1 }, 400)).ok).toBe(
      true,
    );
    const books = await booksAfter(context, order);
    expect([books.order.totalPence, books.amounts]).toEqual([400, []]);
  });

  test('and all there was, leaves an order to be cancelled, not an empty one', async () => {
    const context = aShop();
    const sale = await aRichSale(context);
    const order = await aPaidOrder(context, sale);
    const all = { kind: 'remove', offerId: offerOf(sale, 0), quantity: 1 } as const;
    expect(await changed(context, order, all, null)).toMatchObject({ problem: { kind: 'empty' } });
    expect(await changed(context, order, { ...all, quantity: 2 }, null)).toMatchObject({
      problem: { kind: 'not_so_many', left: 1 },
    });
  });

  test('is as many as were ordered where nobody says how many', async () => {
    const context = aShop();
    const sale = await aRichSale(context);
    const order = await aPaidOrder(context, sale, { quantity: 2 });
    const change = { kind: 'substitute', offerId: offerOf(sale, 0), quantity: null, by: offerOf(sale, 1) } as const;
    expect((await changed(context, order, change, null)).ok).toBe(true);
    const answer = await changed(context, order, change, null);
    expect(answer).toMatchObject({ value: { kind: 'foreseen', plan: { lines: [{ quantity: 2 }] } } });
  });

  test('is not replaced by what is not there either', async () => {
    const context = aShop();
    const sale = await aRichSale(context);
    const order = await aPaidOrder(context, sale, { quantity: 3 });
    const change = { kind: 'substitute', offerId: offerOf(sale, 0), quantity: 3, by: offerOf(sale, 2) } as const;
    expect(await changed(context, order, change, 1200)).toMatchObject({ problem: { kind: 'sold_out' } });
    expect((await booksAfter(context, order)).order.version).toBe(order.version);
    expect((await claimedOf(context, sale)).offers).toEqual([3, 0, 0]);
  });
});

describe('a change by staff', () => {
  test('pressed twice at once is made once, and refunds once at Stripe', async () => {
    const context = aShop();
    const sale = await aRichSale(context);
    const order = await aPaidOrder(context, sale, { quantity: 3 });
    const change = { kind: 'remove', offerId: offerOf(sale, 0), quantity: 1 } as const;
    const answers = await Promise.all([changed(context, order, change, 800), changed(aShop(), order, change, 800)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await sendAskedRefunds(context, plenty);
    const { payments, lines } = await booksAfter(context, order);
    expect(lines).toEqual([['Sourdough', 2, 800]]);
    const { refunds } = await stripeBooks();
    const own = refunds.filter((refund) => refund.payment_intent === payments[0]?.stripePaymentIntent);
    expect(own.map(({ amount }) => amount)).toEqual([400]);
  });

  test('needs a reason, an order as it was seen, and one that is paid and not handed over', async () => {
    const context = aShop();
    const sale = await aRichSale(context);
    const order = await anOrder(context, sale, { paymentWay: 'on_collection', quantity: 2 });
    const change = { kind: 'remove', offerId: offerOf(sale, 0), quantity: 1 } as const;
    const office = await staffedBy(context, 'manager');
    const wish = { reference: order.reference, seenVersion: order.version, change, agreedPence: 400 };
    expect(await changeOrderFor(office, { ...wish, reason: ' ' })).toMatchObject({
      problem: { kind: 'reason_missing' },
    });
    expect(await changeOrderFor(office, { ...wish, reason, seenVersion: 9 })).toMatchObject({
      problem: { kind: 'changed_meanwhile' },
    });
    const { order: unpaid } = await anUnpaidOrder(context, sale, { quantity: 2 });
    expect(await changed(context, unpaid, change, 400)).toMatchObject({ problem: { kind: 'not_changeable' } });
    await moveOrderTo(context, { reference: order.reference, from: null, to: 'collected', actor, reason: null });
    expect(await changed(context, await getOrder(context, order.id), change, 400)).toMatchObject({
      problem: { kind: 'not_changeable' },
    });
    expect((await releaseOverdueHolds(context, plenty)).failed).toBe(0);
  });
});

describe('an order that moves to another sale', () => {
  async function twoSales(context: Context) {
    const sale = await aRichSale(context);
    const product = sale.offers[0];
    if (!product) throw new Error('The sale has bread');
    // The first of all open sales, so that it is among those that are looked at.
    const bakeDay = addDays(dayAt(context.now()), 1);
    const until = { bakeDay, closesAt: context.now() + hour };
    const other = await aBakeSale(context, { ...until, payOnCollection: true, offers: [{ product, pricePence: 500 }] });
    return { sale, other };
  }

  test('gives back here and takes there, at the price that was agreed', async () => {
    const context = aShop();
    const { sale, other } = await twoSales(context);
    const order = await aPaidOrder(context, sale, { quantity: 2 });
    const change = { kind: 'move', saleId: other.id, slotId: other.slotIds[0] ?? 'slt_none' } as const;
    expect(await changed(context, order, change, 800)).toMatchObject({ value: { kind: 'made' } });
    const books = await booksAfter(context, order);
    expect(books.order).toMatchObject({
      saleId: other.id,
      slotId: other.slotIds[0],
      totalPence: 800,
      state: 'confirmed',
    });
    expect([books.lines, books.refunds]).toEqual([[['Sourdough', 2, 800]], []]);
    expect(await claimedOf(context, sale)).toMatchObject({ orders: 0, offers: [0, 0, 0], slots: [[0, 0]] });
    expect(await claimedOf(context, other)).toMatchObject({ orders: 1, offers: [2], slots: [[1, 2]] });
    expect(books.letters.map(({ facts }) => facts)).toMatchObject([{ reason, bakeDay: other.bakeDay }]);
  });

  test('stays where it is where the other sale has not all of it, or is closed', async () => {
    const context = aShop();
    const { sale, other } = await twoSales(context);
    const mixed = [
      { offerId: offerOf(sale, 0), quantity: 1 },
      { offerId: offerOf(sale, 1), quantity: 1 },
    ];
    const slotId = other.slotIds[0] ?? 'slt_none';
    const order = await aPaidOrder(context, sale, { items: mixed });
    expect(await changed(context, order, { kind: 'move', saleId: other.id, slotId }, 650)).toMatchObject({
      problem: { kind: 'not_on_offer_there', names: ['Brownie'] },
    });
    const plain = await anOrder(context, sale, { paymentWay: 'on_collection' });
    const late = { ...context, now: () => other.closesAt };
    expect(await changed(late, plain, { kind: 'move', saleId: other.id, slotId }, 400)).toMatchObject({
      problem: { kind: 'sale_not_open' },
    });
    expect((await claimedOf(context, sale)).offers).toEqual([2, 1, 0]);
  });

  test('is offered the times of sales that have all of it and room for it, and no others', async () => {
    const context = aShop({ caller: (await signedIn('manager')).caller });
    const { sale, other } = await twoSales(context);
    const order = await anOrder(context, sale, { paymentWay: 'on_collection', quantity: 2 });
    const targets = async () =>
      ((await findOrderChoices(context, order))?.targets ?? []).filter(({ value }) => value.startsWith(other.id));
    expect((await targets()).map(({ value }) => value)).toEqual([`${other.id} ${other.slotIds[0] ?? ''}`]);
    await anOrder(context, other, { paymentWay: 'on_collection', quantity: 11, seenTotalPence: pence(5500) });
    expect(await targets()).toEqual([]);
    const baker = aShop({ caller: (await signedIn('baker')).caller });
    expect(await findOrderChoices(baker, order)).toBeNull();
  });

  test('stays where it is once it is being baked', async () => {
    const context = aShop();
    const { sale, other } = await twoSales(context);
    const order = await anOrder(context, sale, { paymentWay: 'on_collection' });
    await moveOrderTo(context, { reference: order.reference, from: null, to: 'baking', actor, reason: null });
    const change = { kind: 'move', saleId: other.id, slotId: other.slotIds[0] ?? 'slt_none' } as const;
    expect(await changed(context, await getOrder(context, order.id), change, 400)).toMatchObject({
      problem: { kind: 'not_changeable' },
    });
  });
});
