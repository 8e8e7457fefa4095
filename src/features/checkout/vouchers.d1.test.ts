import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { counters } from '@/config/backend';
import { orderVouchers } from '@/features/orders/tables';
import { getOfferSheet } from '@/features/bake-sales/queries';
import { vouchers } from '@/features/vouchers/tables';
import { getOrder } from '@/features/orders/queries';
import { coreOf, replayOrder } from '@/features/orders/domain/replay';
import { pence } from '@/kernel/money';
import { day, hour, second } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { claimedOf, lettersAbout } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop, aWish, booksOf, type Wish } from '@/testing/builders/orders';
import { deliver, eventAbout, payAtStripe, sessionsOf, unreachableStripe } from '@/testing/builders/stripe';
import { aVoucher, usesOf, type VoucherChoices } from '@/testing/builders/vouchers';
import { giveVoucher } from './commands/ask-for-voucher';
import { abandonOrder, cancelOrder } from './commands/cancel-order';
import { placeOrder } from './commands/place-order';
import { releaseHold } from './commands/release-hold';

const onCollection = { paymentWay: 'on_collection' } as const;
const bea = { personId: null, name: 'Bea' };
const anybody = (email: string) => ({ name: 'Ann Baker', email, phone: null });

/** One sourdough at four pounds with a pound off, unless told otherwise. */
const wishWith = (sale: BuiltSale, voucherCode: string, over: Wish = {}) =>
  aWish(sale, { ...onCollection, voucherCode, seenTotalPence: pence(300), isMeantTwice: true, ...over });

type Answer = Awaited<ReturnType<typeof placeOrder>>;
const whyOf = (answer: Answer) => {
  if (answer.ok) return 'placed';
  return answer.problem.kind === 'voucher_refused' ? answer.problem.why.kind : answer.problem.kind;
};

async function aScene(choices: VoucherChoices = {}) {
  const context = aShop();
  const sale = await aBakeSale(context, { capacity: 50, payOnCollection: true });
  return { context, sale, code: await aVoucher(context, choices) };
}

const count = (kinds: ReadonlyArray<string>, kind: string) => kinds.filter((one) => one === kind).length;

describe('a race', () => {
  test('the last use of a voucher, asked for by two at once, goes to one of them', async () => {
    const { context, sale, code } = await aScene({ totalLimit: 1 });
    const answers = await Promise.all([1, 2].map(() => placeOrder(aShop(), wishWith(sale, code))));
    expect(answers.map(whyOf).sort()).toEqual(['placed', 'used_up']);
    expect(await usesOf(context, code)).toEqual({ used: 1, numbers: [1] });
    expect((await claimedOf(context, sale)).orders).toBe(1);
  });

  test('twenty who want one of five uses make five orders', async () => {
    const { context, sale, code } = await aScene({ totalLimit: 5 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(aShop(), wishWith(sale, code))));
    const kinds = answers.map(whyOf);
    expect([count(kinds, 'placed'), count(kinds, 'used_up')]).toEqual([5, 15]);
    expect((await usesOf(context, code)).used).toBe(5);
    expect((await claimedOf(context, sale)).orders).toBe(5);
  });

  test('the same customer at two tills at once uses it once', async () => {
    const { context, sale, code } = await aScene({ perPersonLimit: 1 });
    const customer = anybody('twice@voucher.test');
    const answers = await Promise.all([1, 2].map(() => placeOrder(aShop(), wishWith(sale, code, { customer }))));
    expect(answers.map(whyOf).sort()).toEqual(['placed', 'used_by_you']);
    expect(await usesOf(context, code)).toEqual({ used: 1, numbers: [1] });
    const refusal = answers.find((answer) => !answer.ok);
    expect(refusal).toMatchObject({ problem: { code, why: { kind: 'used_by_you', limit: 1 } } });
  });

  test('two first orders of one customer at once: one of them is the first', async () => {
    const { context, sale, code } = await aScene({ isFirstOrderOnly: true });
    const customer = anybody('first@voucher.test');
    const answers = await Promise.all([1, 2].map(() => placeOrder(aShop(), wishWith(sale, code, { customer }))));
    expect(answers.map(whyOf).sort()).toEqual(['not_first_order', 'placed']);
    expect((await usesOf(context, code)).used).toBe(1);
  });

  test('a voucher that runs out between our look and our write takes nothing off, and nothing is ordered', async () => {
    const endsAt = Date.now() + hour;
    const { context, sale, code } = await aScene({ endsAt });
    // Asked many times on the way to the write: the clock passes the end at each of them in turn.
    let asked = 0;
    const late = aShop({ now: () => (asked++ < 14 ? endsAt - second : endsAt) });
    const answers = [];
    for (let tries = 0; tries < 14; tries++) {
      asked = tries;
      answers.push(whyOf(await placeOrder(late, wishWith(sale, code))));
    }
    expect(new Set(answers)).toEqual(new Set(['placed', 'over']));
    expect((await usesOf(context, code)).used).toBe(count(answers, 'placed'));
    expect((await claimedOf(context, sale)).orders).toBe(count(answers, 'placed'));
  });
});

describe('what it takes off', () => {
  test('is split over the lines to the penny, told to the letter, and Stripe asks for just the rest', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, {
      offers: [{ pricePence: 425 }, { name: 'Brownie', pricePence: 260, vatRate: 'standard' }],
    });
    const code = await aVoucher(context, { discount: { kind: 'percent', basisPoints: 1000, atMostPence: null } });
    const items = sale.offers.map(({ id }, index) => ({ offerId: id, quantity: index + 2 }));
    const { order } = await anUnpaidOrder(context, sale, { items, voucherCode: code, seenTotalPence: pence(1467) });
    expect(order).toMatchObject({ linesPence: 1630, discountPence: 163, totalPence: 1467, voucher: { code } });
    expect(order.lines.map(({ discountPence, netPence }) => [discountPence, netPence])).toEqual([
      [85, 765],
      [78, 702],
    ]);
    const [session] = await sessionsOf(order.id);
    expect(session?.amount_total).toBe(1467);
    await payAtStripe(session?.id ?? '');
    await deliver(context, await eventAbout(session?.id ?? '', 'checkout.session.completed'));
    expect((await booksOf(context, order.id)).order).toMatchObject({ state: 'confirmed', attention: null });
    expect(await lettersAbout(context, order.id)).toMatchObject([
      { facts: { voucherCode: code, discountPence: 163, totalPence: 1467 } },
    ]);
  });

  test('may be everything: then nothing is to pay, and Stripe is not asked', async () => {
    const { context, sale, code } = await aScene({ discount: { kind: 'fixed', amountPence: pence(5000) } });
    const order = await anOrder({ ...context, stripe: unreachableStripe() }, sale, {
      voucherCode: code,
      seenTotalPence: pence(0),
    });
    expect(order).toMatchObject({ state: 'confirmed', discountPence: 400, totalPence: 0 });
    expect(await lettersAbout(context, order.id)).toMatchObject([{ facts: { payment: 'nothing_due' } }]);
  });

  test('at another total than the shopper saw is told before anything is held', async () => {
    const { context, sale, code } = await aScene();
    const answer = await placeOrder(context, wishWith(sale, code, { seenTotalPence: pence(400) }));
    expect(answer).toEqual({ ok: false, problem: { kind: 'price_changed', totalPence: 300 } });
    expect((await usesOf(context, code)).used).toBe(0);
  });
});

describe('why it takes nothing off', () => {
  const now = Date.now();
  test.each([
    ['not_yet', { startsAt: now + day }],
    ['over', { endsAt: now - day }],
    ['over', { endedAt: now - day }],
    ['below_minimum', { minimumPence: pence(401) }],
  ] as const)('%s', async (why, choices) => {
    const { context, sale, code } = await aScene(choices);
    expect(whyOf(await placeOrder(context, wishWith(sale, code)))).toBe(why);
    expect((await claimedOf(context, sale)).orders).toBe(0);
    expect(await usesOf(context, code)).toEqual({ used: 0, numbers: [] });
  });

  test('a code nobody gave out is unknown', async () => {
    const { context, sale } = await aScene();
    expect(whyOf(await placeOrder(context, wishWith(sale, 'NOSUCHCODE')))).toBe('unknown_voucher');
  });

  test('one for another sale, another bake or another sort of bake is not for this order', async () => {
    const context = aShop();
    const [sale, other] = [
      await aBakeSale(context, { payOnCollection: true }),
      await aBakeSale(context, { offers: [{ name: 'Dundee cake', category: 'cakes' }] }),
    ];
    const codes = [
      await aVoucher(context, { saleIds: [other.id] }),
      await aVoucher(context, { productIds: [productOf(other)] }),
      await aVoucher(context, { categoryIds: ['cat_cakes'] }),
    ];
    const answers = [];
    for (const code of codes) answers.push(whyOf(await placeOrder(context, wishWith(sale, code))));
    expect(answers).toEqual(['other_sale', 'nothing_fits', 'nothing_fits']);
    const fitting = await aVoucher(context, {
      saleIds: [sale.id],
      productIds: [productOf(sale)],
      categoryIds: ['cat_cakes'],
    });
    expect(whyOf(await placeOrder(context, wishWith(sale, fitting)))).toBe('placed');
  });

  test('one for a first order is not for somebody who has ordered, however they spell their address', async () => {
    const { context, sale, code } = await aScene({ isFirstOrderOnly: true });
    await anOrder(context, sale, { ...onCollection, customer: anybody('Known@Voucher.test') });
    const again = wishWith(sale, code, { customer: anybody(' known@voucher.TEST'), items: twoOf(sale) });
    expect(whyOf(await placeOrder(context, { ...again, seenTotalPence: pence(700) }))).toBe('not_first_order');
    expect(whyOf(await placeOrder(context, wishWith(sale, code)))).toBe('placed');
  });

  test('codes cannot be found by trying: the twenty-first try of a network address is one too many', async () => {
    const { sale } = await aScene();
    const context = aShop();
    const sheet = await getOfferSheet(context, sale.id);
    const items = sale.offers.map(({ id }) => ({ offerId: id, quantity: 1 }));
    const tries = counters.voucherPerAddress.limit;
    const answers = [];
    for (let n = 0; n <= tries; n++) answers.push(await giveVoucher(context, `TRY${1000 + n}`, { sheet, items }));
    const kinds = answers.map((answer) => (answer.ok ? 'given' : answer.problem.kind));
    expect([count(kinds, 'voucher_refused'), count(kinds, 'too_many_tries')]).toEqual([tries, 1]);
    // Placing an order is no way around it.
    const code = await aVoucher(context);
    expect(whyOf(await placeOrder(context, wishWith(sale, code)))).toBe('too_many_tries');
  });
});

describe('when its order dies', () => {
  test('unpaid, given up or cancelled, its use comes back, and another order may have it', async () => {
    const { context, sale, code } = await aScene({ totalLimit: 1, perPersonLimit: 1 });
    const customer = anybody('back@voucher.test');
    const wish = { voucherCode: code, seenTotalPence: pence(300), customer, isMeantTwice: true };
    const ends: ReadonlyArray<(order: Awaited<ReturnType<typeof anOrder>>) => Promise<unknown>> = [
      (order) => releaseHold(context, order, { to: 'expired', actor: bea, reason: null }),
      (order) => abandonOrder(context, order),
      (order) => cancelOrder(context, { orderId: order.id, actor: bea, reason: 'The oven broke' }),
    ];
    for (const end of ends) {
      const { order } = await anUnpaidOrder(context, sale, wish);
      expect((await usesOf(context, code)).used).toBe(1);
      await end(order);
      expect((await usesOf(context, code)).used).toBe(0);
      const { order: dead, events } = await booksOf(context, order.id);
      // What it was agreed with stays told.
      expect(dead.voucher?.code).toBe(code);
      const { state, version, placedAt } = dead;
      expect(replayOrder(events)).toEqual({ ...coreOf(dead), state, version, placedAt });
    }
    expect((await usesOf(context, code)).numbers).toEqual([null, null, null]);
    expect(whyOf(await placeOrder(context, wishWith(sale, code, { customer })))).toBe('placed');
  });

  test('of two uses the first may come back: the next one takes its number', async () => {
    const { context, sale, code } = await aScene({ perPersonLimit: 2 });
    const wish = { ...onCollection, voucherCode: code, seenTotalPence: pence(300), isMeantTwice: true };
    const customer = anybody('numbers@voucher.test');
    const first = await anOrder(context, sale, { ...wish, customer });
    await anOrder(context, sale, { ...wish, customer });
    await cancelOrder(context, { orderId: first.id, actor: bea, reason: 'The oven broke' });
    await anOrder(context, sale, { ...wish, customer });
    expect(await usesOf(context, code)).toEqual({ used: 2, numbers: [null, 1, 2] });
    expect(whyOf(await placeOrder(context, wishWith(sale, code, { customer })))).toBe('used_by_you');
  });
});

describe('a payment that comes after its order has expired', () => {
  /** Stripe, wrongly informed, said that nobody had paid; the money had come all the same. */
  async function aDeadPaidOrder({ context, sale, code }: Awaited<ReturnType<typeof aScene>>) {
    const wish = { voucherCode: code, seenTotalPence: pence(300) };
    const { order, sessionId } = await anUnpaidOrder(context, sale, wish);
    await payAtStripe(sessionId);
    const found = await context.stripe.findCheckout(sessionId);
    if (!found.ok || !found.value) throw new Error('Stripe has lost its session');
    const expired = { ...found.value, status: 'expired', isPaid: false, paymentIntentId: null } as const;
    const stripe = unreachableStripe({ expireCheckout: () => Promise.resolve({ ok: true, value: expired } as const) });
    await releaseHold({ ...context, stripe }, order, { to: 'expired', actor: bea, reason: null });
    return { order, event: await eventAbout(sessionId, 'checkout.session.completed') };
  }

  test('uses the voucher once more where it still can be', async () => {
    const scene = await aScene({ totalLimit: 1, perPersonLimit: 1, isFirstOrderOnly: true });
    const { context, code } = scene;
    const { order, event } = await aDeadPaidOrder(scene);
    expect(await usesOf(context, code)).toEqual({ used: 0, numbers: [null] });
    await deliver(context, event);
    await deliver(context, event);
    expect((await getOrder(context, order.id)).state).toBe('confirmed');
    expect(await usesOf(context, code)).toEqual({ used: 1, numbers: [1] });
  });

  test.each([
    ['somebody else has its last use by now', (scene: Scene) => anOrder(scene.context, scene.sale, vouched(scene))],
    ['it is over by now', ({ context, code }: Scene) => endNow(context, code)],
  ])('goes back by itself where %s', async (_, meanwhile) => {
    const scene = await aScene({ totalLimit: 1 });
    const { context, sale } = scene;
    const { order, event } = await aDeadPaidOrder(scene);
    await meanwhile(scene);
    const before = await claimedOf(context, sale);
    await deliver(context, event);
    const books = await booksOf(context, order.id);
    expect(books.order.state).toBe('expired');
    expect(books.refunds).toMatchObject([{ amountPence: 300 }]);
    expect(await claimedOf(context, sale)).toEqual(before);
    expect(await lettersAbout(context, order.id)).toMatchObject([{ kind: 'order_cancelled' }]);
  });
});

test('the same form sent again leads to its order; with another voucher it is another order', async () => {
  const { context, sale, code } = await aScene();
  const wish = wishWith(sale, code);
  const first = await placeOrder(context, wish);
  expect(await placeOrder(context, wish)).toEqual(first);
  expect(whyOf(await placeOrder(context, { ...wish, voucherCode: null }))).toBe('placed_otherwise');
  expect((await usesOf(context, code)).used).toBe(1);
});

test('the books never hold more uses than there are, nor an order’s use twice', async () => {
  const { context, sale, code } = await aScene({ totalLimit: 2 });
  await anOrder(context, sale, vouched({ context, sale, code }));
  const change = (used: number) => context.db.update(vouchers).set({ used }).where(eq(vouchers.code, code));
  await expect(change(3)).rejects.toThrow();
  await expect(change(-1)).rejects.toThrow();
  await expect(context.db.update(orderVouchers).set({ useNo: 0 })).rejects.toThrow();
});

type Scene = Awaited<ReturnType<typeof aScene>>;

const vouched = ({ code }: Scene): Wish => ({ ...onCollection, voucherCode: code, seenTotalPence: pence(300) });
const twoOf = (sale: BuiltSale) => sale.offers.map(({ id }) => ({ offerId: id, quantity: 2 }));

function endNow({ db, now }: Context, code: string) {
  return db.update(vouchers).set({ endedAt: now() }).where(eq(vouchers.code, code));
}

const productOf = (sale: BuiltSale) => sale.offers[0]?.productId ?? 'prd_none';
