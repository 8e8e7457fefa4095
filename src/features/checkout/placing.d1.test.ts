import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { counters, holds } from '@/config/backend';
import { offers } from '@/features/bake-sales/tables';
import { findLatestAttempt } from '@/features/payments/queries';
import { pence } from '@/kernel/money';
import { instantOfRule, minute, second } from '@/kernel/time';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { anOrder, anUnpaidOrder, aShop, aWish, booksOf } from '@/testing/builders/orders';
import { claimedOf, lettersAbout } from '@/testing/builders/books';
import { sessionsOf, unreachableStripe } from '@/testing/builders/stripe';
import { placeOrder } from './commands/place-order';

const kindOf = (answer: Awaited<ReturnType<typeof placeOrder>>) => (answer.ok ? 'placed' : answer.problem.kind);
const count = (kinds: ReadonlyArray<string>, kind: string) => kinds.filter((one) => one === kind).length;
const onCollection = { paymentWay: 'on_collection' } as const;

describe('a race', () => {
  test('twenty buyers for five loaves make five orders', async () => {
    const sale = await aBakeSale(aShop(), { capacity: 5, payOnCollection: true });
    const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(aShop(), aWish(sale, onCollection))));
    const kinds = answers.map(kindOf);
    expect([count(kinds, 'placed'), count(kinds, 'sold_out')]).toEqual([5, 15]);
    expect(await claimedOf(aShop(), sale)).toEqual({ orders: 5, offers: [5], pools: [], slots: [[5, 5]] });
  });

  test('twenty buyers by card for five loaves make five orders, each with one session', async () => {
    const sale = await aBakeSale(aShop(), { capacity: 5 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(aShop(), aWish(sale))));
    const placed = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    expect(placed).toHaveLength(5);
    const sessions = await Promise.all(placed.map(({ orderId }) => sessionsOf(orderId)));
    expect(sessions.map((list) => list.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('the same form sent ten times at once is one order with one session', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const wish = aWish(sale);
    const answers = await Promise.all(Array.from({ length: 10 }, () => placeOrder(context, wish)));
    // Whoever presses more often than the counter allows is told to wait, and has ordered once all the same.
    const kinds = answers.map(kindOf);
    expect([count(kinds, 'placed') >= 6, count(kinds, 'placed') + count(kinds, 'too_many_tries')]).toEqual([true, 10]);
    const ids = new Set(answers.flatMap((answer) => (answer.ok ? [answer.value.orderId] : [])));
    expect(ids.size).toBe(1);
    const [orderId = 'ord_none'] = ids;
    expect(await sessionsOf(orderId)).toHaveLength(1);
    expect((await claimedOf(context, sale)).offers).toEqual([1]);
  });

  test('a form sent twice is never told that it ordered just like itself', async () => {
    const context = aShop();
    const wish = aWish(await aBakeSale(context, { payOnCollection: true }), onCollection);
    // The second post looks for its order before the first has written it, and for orders alike after.
    let looks = 0;
    const db = new Proxy(context.db, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...input: unknown[]): unknown => {
          const ask = () => Reflect.apply(value, target, input) as unknown;
          if (name !== 'batch' || looks++ !== 1) return ask();
          return placeOrder(context, wish).then(ask);
        };
      },
    });
    const second = await placeOrder({ ...context, db }, wish);
    expect(second).toEqual(await placeOrder(context, wish));
  });

  test('the same form sent again later leads to the same page', async () => {
    const context = aShop();
    const wish = aWish(await aBakeSale(context));
    const first = await placeOrder(context, wish);
    expect(await placeOrder(context, wish)).toEqual(first);
  });

  test('the last loaf is not refused to the very form that took it', async () => {
    const context = aShop();
    const wish = aWish(await aBakeSale(context, { capacity: 1, payOnCollection: true }), onCollection);
    const answers = await Promise.all([1, 2, 3].map(() => placeOrder(context, wish)));
    expect(answers.map(kindOf)).toEqual(['placed', 'placed', 'placed']);
  });
});

describe('a form that comes back changed, after it has made its order', () => {
  test.each([
    ['another slot', (sale: BuiltSale) => ({ slotId: sale.slotIds[1] ?? 'slt_none' })],
    ['another address', () => ({ customer: { name: 'Ann Baker', email: 'other@example.test', phone: null } })],
    ['another basket', (sale: BuiltSale) => ({ items: [{ offerId: sale.offers[0]?.id ?? 'off_none', quantity: 2 }] })],
    ['another note', () => ({ note: 'A blue bag' })],
    ['an allergy', () => ({ allergyNote: 'Sesame' })],
    ['another way to pay', () => onCollection],
  ] as const)('with %s it is shown that order, and nothing is ordered or charged twice', async (_, change) => {
    const context = aShop();
    const sale = await aBakeSale(context, { payOnCollection: true, slots: [{}, {}] });
    const wish = aWish(sale);
    const first = await placeOrder(context, wish);
    if (!first.ok) throw new Error(first.problem.kind);
    const { orderId, reference } = first.value;
    expect(await placeOrder(context, { ...wish, ...change(sale) })).toEqual({
      ok: false,
      problem: { kind: 'placed_otherwise', orderId, reference },
    });
    expect(await claimedOf(context, sale)).toMatchObject({ orders: 1, offers: [1] });
    expect(await sessionsOf(orderId)).toHaveLength(1);
  });

  test('unchanged it leads on, though its basket was emptied when it made its order', async () => {
    const context = aShop();
    const wish = aWish(await aBakeSale(context));
    const first = await placeOrder(context, wish);
    expect(await placeOrder(context, { ...wish, items: [], saleId: 'sal_none' })).toEqual(first);
    expect(kindOf(await placeOrder(context, { ...wish, items: [], note: 'A blue bag' }))).toBe('placed_otherwise');
  });
});

describe('the cut-off', () => {
  // Tuesday at six, two days before the bake; and twice on the night the clocks change, at a time that night has
  // never or twice. The instants are written out: they are what a shopper's clock shows.
  const cutOffs = [
    {
      night: 'an ordinary evening',
      bakeDay: '2026-12-05',
      rule: { daysBefore: 2, at: '18:00' },
      is: '2026-12-03T18:00:00Z',
    },
    {
      night: 'a summer evening',
      bakeDay: '2026-07-04',
      rule: { daysBefore: 2, at: '18:00' },
      is: '2026-07-02T17:00:00Z',
    },
    {
      night: 'the night the clocks go forward',
      bakeDay: '2027-03-28',
      rule: { daysBefore: 0, at: '01:30' },
      is: '2027-03-28T00:30:00Z',
    },
    {
      night: 'the night the clocks go back',
      bakeDay: '2026-10-25',
      rule: { daysBefore: 0, at: '01:30' },
      is: '2026-10-25T00:30:00Z',
    },
  ] as const;

  test.each(cutOffs)('on $night, the second before it is in time and the cut-off itself is not', async (cutOff) => {
    const closesAt = instantOfRule(cutOff.bakeDay, cutOff.rule);
    expect(new Date(closesAt).toISOString()).toBe(cutOff.is.replace('Z', '.000Z'));
    const at = (now: number) => aShop({ now: () => now });
    const sale = await aBakeSale(at(closesAt - 60 * minute), {
      bakeDay: cutOff.bakeDay,
      closesAt,
      opensAt: closesAt - 48 * 60 * minute,
      payOnCollection: true,
    });
    expect(kindOf(await placeOrder(at(closesAt - second), aWish(sale, onCollection)))).toBe('placed');
    expect(kindOf(await placeOrder(at(closesAt), aWish(sale, onCollection)))).toBe('sale_not_open');
    expect((await claimedOf(aShop(), sale)).orders).toBe(1);
  });

  test('a sale that closes between our look and our write takes no order', async () => {
    const sale = await aBakeSale(aShop(), { payOnCollection: true });
    // Asked once for the check and then for the claim: the clock passes the cut-off in between.
    let asked = 0;
    const late = aShop({ now: () => (asked++ < 12 ? sale.closesAt - second : sale.closesAt) });
    const answers = [];
    for (let tries = 0; tries < 12; tries++) {
      asked = tries;
      answers.push(kindOf(await placeOrder(late, aWish(sale, onCollection))));
    }
    expect(new Set(answers)).toEqual(new Set(['placed', 'sale_not_open']));
    expect((await claimedOf(aShop(), sale)).orders).toBe(count(answers, 'placed'));
  });
});

describe('what is refused before anything is held', () => {
  test('a price that changed since the basket is told with the new total, and nothing is sent to Stripe', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const wish = aWish(sale, { quantity: 2 });
    await context.db.update(offers).set({ pricePence: 450 }).where(eq(offers.saleId, sale.id));
    const refusing = aShop({ stripe: unreachableStripe() });
    expect(await placeOrder(refusing, wish)).toEqual({
      ok: false,
      problem: { kind: 'price_changed', totalPence: 900 },
    });
    expect((await claimedOf(context, sale)).orders).toBe(0);
    expect(kindOf(await placeOrder(context, { ...wish, seenTotalPence: pence(900) }))).toBe('placed');
  });

  test('an empty basket is called empty, whatever its sale', async () => {
    const wish = aWish(await aBakeSale(aShop()), { items: [] });
    expect(kindOf(await placeOrder(aShop(), { ...wish, saleId: 'sal_none' }))).toBe('empty');
  });

  test('a slot of another sale, a sale that takes no cash and more than one may have are refused', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { offers: [{ maxPerOrder: 2 }] });
    const other = await aBakeSale(context);
    const [slotId = 'slt_none'] = other.slotIds;
    const [offer] = sale.offers;
    expect(kindOf(await placeOrder(context, aWish(sale, { slotId })))).toBe('no_such_slot');
    expect(kindOf(await placeOrder(context, aWish(sale, onCollection)))).toBe('pay_on_collection_not_offered');
    expect(kindOf(await placeOrder(context, aWish(sale, { quantity: 3 })))).toBe('too_many_of_one');
    const twice = offer ? [1, 2].map((quantity) => ({ offerId: offer.id, quantity })) : [];
    expect(kindOf(await placeOrder(context, aWish(sale, { items: twice })))).toBe('too_many_of_one');
    expect((await claimedOf(context, sale)).orders).toBe(0);
  });

  test('a full slot refuses the whole order and leaves the bread on the shelf', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { slots: [{ capacity: 1 }], payOnCollection: true });
    await anOrder(context, sale, onCollection);
    expect(kindOf(await placeOrder(aShop(), aWish(sale, onCollection)))).toBe('slot_full');
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [1], pools: [], slots: [[1, 1]] });
  });

  test('an order just like one placed a moment ago asks whether it is meant, and is placed when it is', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const customer = { name: 'Ann Baker', email: 'Twice@Example.test', phone: null };
    await anOrder(context, sale, { ...onCollection, customer });
    const again = aWish(sale, { ...onCollection, customer: { ...customer, email: 'twice@example.test' } });
    expect(kindOf(await placeOrder(context, again))).toBe('alike_order');
    expect(kindOf(await placeOrder(context, { ...again, isMeantTwice: true }))).toBe('placed');
    expect(kindOf(await placeOrder(context, aWish(sale, { ...onCollection, customer, quantity: 2 })))).toBe('placed');
  });

  test('the seventh try of one address in a minute is one too many, and the next minute it may try again', async () => {
    const now = Math.floor(Date.now() / minute) * minute + second;
    const at = (instant: number) => aShop({ now: () => instant });
    const sale = await aBakeSale(at(now), { payOnCollection: true });
    const customer = { name: 'Ann', email: 'busy@example.test', phone: null };
    const wish = () => aWish(sale, { ...onCollection, customer, isMeantTwice: true });
    const kinds = [];
    for (let n = 0; n < counters.checkoutPerEmail.limit + 1; n++) kinds.push(kindOf(await placeOrder(at(now), wish())));
    expect(kinds).toEqual([...Array.from({ length: 6 }, () => 'placed'), 'too_many_tries']);
    expect(kindOf(await placeOrder(at(now + minute), wish()))).toBe('placed');
  });
});

describe('what is due', () => {
  test('an order to be paid by card is held, and its session costs what its lines come to', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, {
      offers: [{ pricePence: 425 }, { name: 'Brownie', pricePence: 260, vatRate: 'standard' }],
    });
    const items = sale.offers.map(({ id }, index) => ({ offerId: id, quantity: index + 2 }));
    const { order, attempt } = await anUnpaidOrder(context, sale, { items });
    expect(order).toMatchObject({ state: 'awaiting_payment', totalPence: 2 * 425 + 3 * 260, version: 1 });
    expect(order.holdEndsAt).toBe(attempt.expiresAt + holds.graceMs);
    const [session] = await sessionsOf(order.id);
    expect(session).toMatchObject({ amount_total: order.totalPence, status: 'open' });
    expect(session?.expires_at).toBe(Math.floor(attempt.expiresAt / second));
    expect(await lettersAbout(context, order.id)).toEqual([]);
  });

  test('an order to be paid at the table is confirmed at once, with its letter and without Stripe', async () => {
    const context = aShop({ stripe: unreachableStripe() });
    const order = await anOrder(context, await aBakeSale(context, { payOnCollection: true }), onCollection);
    expect(order).toMatchObject({ state: 'confirmed', holdEndsAt: null });
    expect(await lettersAbout(context, order.id)).toMatchObject([
      { kind: 'order_confirmed', facts: { payment: 'on_collection' } },
    ]);
  });

  test.each([
    [0, 'nothing', []],
    [29, 'too little for Stripe', [['adjustment', 29]]],
  ] as const)('an order of %i pence is %s: confirmed at once, its balance even', async (pricePence, _, amounts) => {
    const context = aShop({ stripe: unreachableStripe() });
    const order = await anOrder(context, await aBakeSale(context, { offers: [{ pricePence }] }));
    expect(order.state).toBe('confirmed');
    expect((await booksOf(context, order.id)).amounts).toEqual(amounts);
    expect(await lettersAbout(context, order.id)).toMatchObject([{ facts: { payment: 'nothing_due' } }]);
  });

  test('where nobody answers at Stripe the order stands, its stock is held, and there is no page yet', async () => {
    const context = aShop({ stripe: unreachableStripe() });
    const sale = await aBakeSale(context);
    const placed = await placeOrder(context, aWish(sale));
    expect(placed).toMatchObject({ ok: true, value: { payUrl: null } });
    expect(await claimedOf(context, sale)).toMatchObject({ orders: 1, offers: [1] });
    if (!placed.ok) return;
    expect(await findLatestAttempt(context, placed.value.orderId)).toMatchObject({ state: 'open', sessionId: null });
  });
});
