import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { refundLimits } from '@/config/backend';
import type { StaffRole } from '@/features/access/domain/permissions';
import { completeReturn } from '@/features/checkout/webhooks';
import { surnameKey } from '@/features/orders/domain/draft-order';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor, lettersAbout } from '@/testing/builders/books';
import { aPaidOrder as aCardOrder, changeTo, wishFor } from '@/testing/builders/changes';
import { anOrder, anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { payAtStripe, unreachableStripe } from '@/testing/builders/stripe';
import { cancelOrderFor, moveOrderTo, resendLetter } from './commands';
import {
  findBakeSheet,
  findCollectionList,
  findOrderList,
  findStaffOrder,
  listWorkingSales,
  ordersPerPage,
} from './queries';
import { getToday } from './queries/today';

async function office(role: StaffRole): Promise<Context> {
  const { caller } = await signedIn(role);
  return aShop({ caller });
}

const bea = { personId: null, name: 'Bea' };
const payLater = { paymentWay: 'on_collection' } as const;
const customer = (name: string) => ({ name, email: `${crypto.randomUUID()}@example.org`, phone: null });
const whole = { state: null, text: '', after: null } as const;

const manyOrders = 200;

async function aSaleToPayAt() {
  const shop = aShop();
  const room = { capacity: manyOrders, slots: [{ capacity: manyOrders }] };
  return { shop, sale: await aBakeSale(shop, { payOnCollection: true, ...room }) };
}

describe('who may look', () => {
  const reads: ReadonlyArray<readonly [string, (context: Context) => Promise<unknown>]> = [
    ['today', getToday],
    ['the sales', listWorkingSales],
    ['the orders of a sale', (context) => findOrderList(context, { slug: 'any', ...whole })],
    ['what to bake', (context) => findBakeSheet(context, 'any')],
    ['the collection list', (context) => findCollectionList(context, { slug: 'any', text: '' })],
    ['one order', (context) => findStaffOrder(context, 'K7P-4QX')],
  ];
  test.each(reads)('nobody who is not signed in sees %s', async (_, read) => {
    await expect(read(aShop())).rejects.toMatchObject({ reason: 'signed_out' });
  });

  test('a baker sees the orders of a sale without what they come to, a manager with it', async () => {
    const { sale } = await aSaleToPayAt();
    expect(await findOrderList(await office('baker'), { slug: sale.slug, ...whole })).toMatchObject({
      seesMoney: false,
    });
    expect(await findOrderList(await office('manager'), { slug: sale.slug, ...whole })).toMatchObject({
      seesMoney: true,
    });
  });
});

/** An order that was paid by card, of one thing that costs so much. */
async function aPaidOrder(pricePence: number) {
  const shop = aShop();
  const sale = await aBakeSale(shop, { offers: [{ pricePence }] });
  const { order, sessionId } = await anUnpaidOrder(shop, sale);
  await payAtStripe(sessionId);
  await completeReturn(shop, sessionId);
  return { sale, order };
}

describe('what a baker learns of money', () => {
  test('is nothing of an order that is paid: no entries, no refunds, no letters, no figure in what happened', async () => {
    const { order } = await aPaidOrder(400);
    const manager = await office('manager');
    expect(await findStaffOrder(manager, order.reference)).toMatchObject({
      money: { entries: [{ kind: 'charge', amountPence: 400 }], leftToRefundPence: 400 },
      letters: [{ kind: 'order_confirmed' }],
    });
    const page = await findStaffOrder(await office('baker'), order.reference);
    expect(page).toMatchObject({ money: null, letters: null, duePence: 0, taken: [] });
    expect(page?.events.every(({ patch }) => Object.keys(patch).length === 0)).toBe(true);
  });

  test('is what one order still owes, because it is taken with the hand-over', async () => {
    const { sale } = await aSaleToPayAt();
    const order = await anOrder(aShop(), sale, payLater);
    const baker = await office('baker');
    expect(await findStaffOrder(baker, order.reference)).toMatchObject({ money: null, duePence: order.totalPence });
    const list = await findCollectionList(baker, { slug: sale.slug, text: '' });
    expect(list?.due.get(order.id)).toBe(order.totalPence);
  });

  test('is how many orders a sale has, and not what they come to', async () => {
    const { sale } = await aPaidOrder(400);
    const seenBy = async (role: StaffRole) =>
      (await getToday(await office(role))).sales.find((one) => one.sale.id === sale.id);
    expect(await seenBy('manager')).toMatchObject({ takingsPence: 400 });
    const seen = await seenBy('baker');
    expect(seen).toMatchObject({ takingsPence: null, counts: [{ state: 'confirmed', orders: 1 }] });
    expect(JSON.stringify(seen?.counts)).not.toContain('400');
  });
});

describe('a cancellation that gives back more than a manager may', () => {
  const reason = 'The oven broke';

  test('waits for an owner', async () => {
    const { order } = await aPaidOrder(refundLimits.managerPence + 1);
    const wish = { reference: order.reference, reason };
    expect(await cancelOrderFor(await office('manager'), wish)).toMatchObject({ problem: { kind: 'beyond_limit' } });
    expect((await booksOf(aShop(), order.id)).order.state).toBe('confirmed');
    const owner = { ...(await office('owner')), stripe: unreachableStripe() };
    expect(await cancelOrderFor(owner, wish)).toMatchObject({ ok: true });
  });

  test('is the manager’s to the penny of the limit', async () => {
    const { order } = await aPaidOrder(refundLimits.managerPence);
    const manager = { ...(await office('manager')), stripe: unreachableStripe() };
    expect(await cancelOrderFor(manager, { reference: order.reference, reason })).toMatchObject({ ok: true });
  });

  test('is no baker’s at all', async () => {
    const { order } = await aPaidOrder(400);
    const cancelling = cancelOrderFor(await office('baker'), { reference: order.reference, reason });
    await expect(cancelling).rejects.toMatchObject({ reason: 'forbidden' });
  });
});

describe('the order list', () => {
  test('goes on by surname, page after page, and shows each order once', async () => {
    const { sale } = await aSaleToPayAt();
    for (let n = 0; n < ordersPerPage + 5; n++) {
      await anOrder(aShop(), sale, { ...payLater, customer: customer(`Pat ${n % 3 === 0 ? 'Jones' : `Name${n}`}`) });
    }
    const context = await office('baker');
    const first = await findOrderList(context, { slug: sale.slug, ...whole });
    const last = first?.orders.at(-1);
    expect(first?.orders).toHaveLength(ordersPerPage);
    const after = last ? { id: last.id, surnameKey: surnameKey(last.customer.name ?? '') } : null;
    const second = await findOrderList(context, { slug: sale.slug, ...whole, after });
    expect([first?.next, second?.next]).toEqual([after, null]);
    const all = [...(first?.orders ?? []), ...(second?.orders ?? [])];
    expect(new Set(all.map(({ id }) => id)).size).toBe(ordersPerPage + 5);
    const surnames = all.map((order) => surnameKey(order.customer.name ?? ''));
    expect(surnames).toEqual([...surnames].sort());
  });

  test('is searched by reference, part of a name or the whole address, and by state', async () => {
    const { shop, sale } = await aSaleToPayAt();
    const wren = await anOrder(shop, sale, { ...payLater, customer: customer('Jenny Wren') });
    const finch = await anOrder(shop, sale, { ...payLater, customer: customer('Tom Finch') });
    await moveOrderTo(shop, { reference: finch.reference, from: 'confirmed', to: 'ready', actor: bea, reason: null });
    const context = await office('baker');
    const found = async (text: string, state: 'ready' | null = null) =>
      (await findOrderList(context, { slug: sale.slug, ...whole, text, state }))?.orders.map(({ id }) => id);
    expect(await found(wren.reference.toLowerCase().replace('-', ' '))).toEqual([wren.id]);
    expect(await found('wren')).toEqual([wren.id]);
    expect(await found(finch.customer.email ?? '')).toEqual([finch.id]);
    expect(await found('', 'ready')).toEqual([finch.id]);
    expect(await found("' OR 1=1 --")).toEqual([]);
  });
});

describe('the sheets', () => {
  test('what to bake counts what is ordered for good, and tells apart what is being paid', async () => {
    const { shop, sale } = await aSaleToPayAt();
    await anOrder(shop, sale, { ...payLater, quantity: 2 });
    await anOrder(shop, sale, { quantity: 3 });
    const gone = await anOrder(shop, sale, { ...payLater, quantity: 4 });
    await cancelOrderFor(await office('manager'), { reference: gone.reference, reason: 'Rang to call it off' });
    const sheet = await findBakeSheet(await office('baker'), sale.slug);
    expect(sheet?.totals).toMatchObject([{ variantId: sale.offers[0]?.variantId, ordered: 2, held: 3 }]);
  });

  test('what to bake counts what is held for a change that is being paid, also of what nobody has ordered yet', async () => {
    const shop = aShop();
    const sale = await aBakeSale(shop, { offers: [{}, { name: 'Focaccia', pricePence: 500 }] });
    const order = await aCardOrder(shop, sale, { quantity: 2 });
    await changeTo(shop, order, wishFor(sale, [3, 2], order));
    const sheet = await findBakeSheet(await office('baker'), sale.slug);
    expect(sheet?.totals.map(({ name, ordered, held }) => [name, ordered, held])).toEqual([
      ['Sourdough', 2, 1],
      ['Focaccia', 0, 2],
    ]);
  });

  test('the collection list holds who may still come and who has been, not who called it off', async () => {
    const { shop, sale } = await aSaleToPayAt();
    const [come, been, off] = [
      await anOrder(shop, sale, payLater),
      await anOrder(shop, sale, payLater),
      await anOrder(shop, sale, payLater),
    ];
    await moveOrderTo(shop, { reference: been.reference, from: null, to: 'collected', actor: bea, reason: null });
    await cancelOrderFor(await office('manager'), { reference: off.reference, reason: 'Rang to call it off' });
    const list = await findCollectionList(await office('baker'), { slug: sale.slug, text: '' });
    expect(new Set(list?.orders.map(({ id }) => id))).toEqual(new Set([come.id, been.id]));
  });

  test('there is no sheet of a sale that does not exist', async () => {
    const context = await office('owner');
    expect(await findBakeSheet(context, 'no-such-sale')).toBeNull();
    expect(await findCollectionList(context, { slug: 'no-such-sale', text: '' })).toBeNull();
    expect(await findStaffOrder(context, '222-222')).toBeNull();
    expect(await findStaffOrder(context, "'; DROP TABLE orders")).toBeNull();
  });
});

describe('what is done at the table', () => {
  test('handing over twice is one hand-over and one clear no', async () => {
    const { shop, sale } = await aSaleToPayAt();
    const order = await anOrder(shop, sale, payLater);
    const move = { reference: order.reference, from: 'confirmed', to: 'collected', actor: bea, reason: null } as const;
    expect(await moveOrderTo(shop, move)).toMatchObject({ ok: true });
    expect(await moveOrderTo(shop, move)).toMatchObject({ ok: false, problem: { kind: 'changed_meanwhile' } });
    expect((await booksOf(shop, order.id)).amounts).toEqual([['cash', order.totalPence]]);
  });

  test('a reference nobody has is told, and changes nothing', async () => {
    const shop = aShop();
    const move = { reference: '222-222', from: null, to: 'ready', actor: bea, reason: null } as const;
    expect(await moveOrderTo(shop, move)).toEqual({ ok: false, problem: { kind: 'no_such_order' } });
    expect(await cancelOrderFor(await office('manager'), { reference: 'rubbish!', reason: 'why not' })).toEqual({
      ok: false,
      problem: { kind: 'no_such_order' },
    });
  });
});

describe('sending a letter again', () => {
  test('writes who asked for it, and only for a letter of that order', async () => {
    const { shop, sale } = await aSaleToPayAt();
    const [mine, other] = [await anOrder(shop, sale, payLater), await anOrder(shop, sale, payLater)];
    const context = await office('manager');
    const page = await findStaffOrder(context, mine.reference);
    const [letter] = page?.letters ?? [];
    if (!letter) throw new Error('An order that stands has its letter');
    const strangers = { reference: other.reference, letterId: letter.id, actor: bea };
    expect(await resendLetter(context, strangers)).toEqual({ ok: false, problem: { kind: 'letter_gone' } });
    expect(await resendLetter(context, { ...strangers, reference: mine.reference })).toMatchObject({ ok: true });
    expect(await auditFor(context, mine.id)).toMatchObject([{ action: 'letter.sent_again', actor: 'Bea' }]);
    expect(await lettersAbout(context, mine.id)).toHaveLength(1);
  });

  test('stands in the trail, or is not done', async () => {
    const { shop, sale } = await aSaleToPayAt();
    const { id, reference } = await anOrder(shop, sale, payLater);
    const context = await office('manager');
    const letterOf = async () => (await findStaffOrder(context, reference))?.letters?.[0];
    const before = await letterOf();
    await context.db.run(
      sql`CREATE TRIGGER no_trail BEFORE INSERT ON audit WHEN NEW.action = 'letter.sent_again' BEGIN SELECT RAISE(ABORT, 'full'); END`,
    );
    await expect(resendLetter(context, { reference, letterId: before?.id ?? 'let_0', actor: bea })).rejects.toThrow();
    await context.db.run(sql`DROP TRIGGER no_trail`);
    expect(await letterOf()).toEqual(before);
    expect(await auditFor(context, id)).toEqual([]);
  });
});
