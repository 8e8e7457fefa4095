import { describe, expect, test } from 'vitest';
import { checkIn, counters } from '@/config/backend';
import type { StaffRole } from '@/features/access/domain/permissions';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { moveOrder } from '@/features/orders/commands/move-order';
import type { Order } from '@/features/orders/domain/order';
import { addDays, dayAt, hour } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { takeHandOvers } from './commands/take-hand-overs';
import type { HandOverFact } from './domain/hand-over-fact';
import { getCheckInList } from './queries/check-in-list';
import { handOvers } from './tables';
import { giveCheckInList, receiveHandOvers } from './sync';

const bea = { personId: null, name: 'Bea' };
const price = 400;
let devices = 0;
const aDevice = () => (++devices).toString(16).padStart(32, '0');

async function aSale(shop: Context, over: Parameters<typeof aBakeSale>[1] = {}): Promise<BuiltSale> {
  return aBakeSale(shop, { payOnCollection: true, ...over });
}

/** An order of four pounds that is paid at the table. */
async function toPay(shop: Context, sale?: BuiltSale): Promise<Order> {
  return anOrder(shop, sale ?? (await aSale(shop)), { paymentWay: 'on_collection' });
}

const factOf = (shop: Context, order: Pick<Order, 'reference'>, over: Partial<HandOverFact> = {}): HandOverFact => ({
  ...{ device: aDevice(), n: 1, order: order.reference, at: shop.now(), what: 'handed_over', cash: price },
  ...over,
});

const take = (shop: Context, ...facts: ReadonlyArray<HandOverFact>) => takeHandOvers(shop, { facts, actor: bea });

describe('a hand-over told by a device', () => {
  test('moves the order, keeps its cash and stands in the audit trail', async () => {
    const shop = aShop();
    const order = await toPay(shop);
    expect(await take(shop, factOf(shop, order))).toEqual([{ n: 1, outcome: 'done', why: null, first: null }]);
    const books = await booksOf(shop, order.id);
    expect(books).toMatchObject({ order: { state: 'collected', attention: null }, amounts: [['cash', price]] });
    expect(await auditFor(shop, order.id)).toMatchObject([{ action: 'order.moved' }]);
  });

  test('is one hand-over however often it is sent, and at however many doors at once', async () => {
    const shop = aShop();
    const order = await toPay(shop);
    const fact = factOf(shop, order);
    const answers = await Promise.all(Array.from({ length: 6 }, () => take(shop, fact)));
    answers.push(await take(shop, fact));
    for (const answer of answers) expect(answer).toEqual([{ n: 1, outcome: 'done', why: null, first: null }]);
    const books = await booksOf(shop, order.id);
    expect(books.amounts).toEqual([['cash', price]]);
    expect(books.events.filter(({ kind }) => kind === 'handed_over')).toHaveLength(1);
  });

  test('of eight devices at once wins once; the others are told so, and all of their cash is in the books', async () => {
    const shop = aShop();
    const order = await toPay(shop);
    const facts = Array.from({ length: 8 }, () => factOf(shop, order));
    const told = (await Promise.all(facts.map((fact) => sentUntilTold(shop, fact)))).flat();
    expect(told.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
    const conflicts = told.filter(({ outcome }) => outcome === 'conflict');
    expect(conflicts).toHaveLength(7);
    for (const conflict of conflicts)
      expect(conflict).toMatchObject({ why: 'handed_over_already', first: { by: 'another_device' } });
    const books = await booksOf(shop, order.id);
    expect(books).toMatchObject({ order: { state: 'collected', attention: 'handed_over_twice' } });
    expect(books.balancePence).toBe(8 * price);
    expect((await auditFor(shop, order.id)).map(({ action }) => action).toSorted()).toEqual([
      ...Array.from({ length: 7 }, () => 'order.handed_over_again'),
      'order.moved',
    ]);
  });

  test('loses against the office, which is told as the first', async () => {
    const shop = aShop();
    const order = await toPay(shop);
    await moveOrder(shop, { orderId: order.id, to: 'collected', actor: bea, reason: null, from: null });
    expect(await take(shop, factOf(shop, order))).toMatchObject([{ outcome: 'conflict', first: { by: 'office' } }]);
  });

  test('of an order that was cancelled meanwhile moves nothing, and somebody looks', async () => {
    const shop = aShop();
    const order = await toPay(shop);
    await cancelOrder(shop, { orderId: order.id, actor: bea, reason: 'No flour' });
    expect(await take(shop, factOf(shop, order))).toMatchObject([{ outcome: 'conflict', why: 'not_standing' }]);
    expect(await booksOf(shop, order.id)).toMatchObject({
      ...{ order: { state: 'cancelled', attention: 'handed_over_off' }, amounts: [['cash', price]] },
    });
  });

  test('with another sum than was due has somebody look', async () => {
    const shop = aShop();
    const order = await toPay(shop);
    await take(shop, factOf(shop, order, { cash: 0 }));
    expect(await booksOf(shop, order.id)).toMatchObject({
      ...{ order: { state: 'collected', attention: 'cash_differs' }, amounts: [] },
    });
  });

  test('of no order of ours is refused and kept nowhere', async () => {
    const shop = aShop();
    const fact = factOf(shop, { reference: 'ZZZ-ZZZ' });
    expect(await take(shop, fact)).toMatchObject([{ outcome: 'refused', why: 'no_such_order' }]);
    const rows = await shop.db.select().from(handOvers);
    expect(rows.some(({ device }) => device === fact.device)).toBe(false);
  });

  test('under a number that stands for something else is refused, and what stands there stays', async () => {
    const shop = aShop();
    const [order, other] = [await toPay(shop), await toPay(shop)];
    const fact = factOf(shop, order);
    await take(shop, fact);
    expect(await take(shop, { ...fact, order: other.reference })).toMatchObject([{ why: 'number_taken' }]);
    expect(await booksOf(shop, other.id)).toMatchObject({ order: { state: 'confirmed' } });
  });
});

describe('an order that is taken back', () => {
  test('is ready again, without its cash, however often that is sent', async () => {
    const shop = aShop();
    const order = await toPay(shop);
    const out = factOf(shop, order);
    const back: HandOverFact = { ...out, n: 2, what: 'taken_back', cash: 0 };
    // In the wrong order, as a device never sends them; sorted out by their numbers.
    expect(await take(shop, back, out)).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }]);
    await take(shop, out, back);
    expect(await booksOf(shop, order.id)).toMatchObject({ order: { state: 'ready' }, balancePence: 0 });
    expect(await take(shop, { ...back, n: 3 })).toMatchObject([{ outcome: 'refused', why: 'nothing_to_take_back' }]);
  });

  test('stays handed over while another device says so too', async () => {
    const shop = aShop();
    const order = await toPay(shop);
    const [one, other] = [factOf(shop, order), factOf(shop, order)];
    await take(shop, one);
    await take(shop, other);
    await take(shop, { ...one, n: 2, what: 'taken_back', cash: 0 });
    expect(await booksOf(shop, order.id)).toMatchObject({ order: { state: 'collected' }, balancePence: price });
    await take(shop, { ...other, n: 2, what: 'taken_back', cash: 0 });
    expect(await booksOf(shop, order.id)).toMatchObject({ order: { state: 'ready' }, balancePence: 0 });
  });
});

/** A device goes on until it is told what became of its fact. */
async function sentUntilTold(shop: Context, fact: HandOverFact) {
  for (;;) {
    const told = await take(shop, fact);
    if (told.every(({ outcome }) => outcome !== 'later')) return told;
  }
}

async function staffed(role: StaffRole, now?: () => number): Promise<Context> {
  const over = now ? { now } : {};
  const { caller } = await signedIn(role, over);
  return aShop({ caller, ...over });
}

describe('the door of the devices', () => {
  const bodyOf = ({ device, ...one }: HandOverFact) => JSON.stringify({ device, handOvers: [one] });

  test('opens for a baker, and for nobody who does not work here', async () => {
    const shop = aShop();
    const body = bodyOf(factOf(shop, await toPay(shop)));
    expect((await receiveHandOvers(shop, body)).status).toBe(401);
    expect((await giveCheckInList(shop)).status).toBe(401);
    const baker = await staffed('baker');
    const answered = await receiveHandOvers(baker, body);
    expect([answered.status, await answered.json()]).toMatchObject([200, { handOvers: [{ outcome: 'done' }] }]);
    expect((await giveCheckInList(baker)).status).toBe(200);
  });

  test.each([
    ['no JSON', 'flour'],
    ['nothing', '{}'],
    ['no facts', JSON.stringify({ device: '0'.repeat(32), handOvers: [] })],
    ['a device of another shape', bodyOf({ ...factOf(aShop(), { reference: 'K7P-4QX' }), device: 'x' })],
    ['a negative sum', bodyOf(factOf(aShop(), { reference: 'K7P-4QX' }, { cash: -1 }))],
    ['what is no reference', bodyOf(factOf(aShop(), { reference: 'OIL' }))],
    ['more than it knows', JSON.stringify({ device: '0'.repeat(32), handOvers: [], also: 1 })],
  ])('turns away %s', async (_, body) => {
    expect((await receiveHandOvers(await staffed('baker'), body)).status).toBe(400);
  });

  test('turns away what is too large, and whoever asks too often', async () => {
    const shop = aShop();
    const baker = await staffed('baker');
    expect((await receiveHandOvers(baker, null)).status).toBe(413);
    const body = bodyOf(factOf(shop, { reference: 'K7P-4QX' }));
    const { limit } = counters.checkInPerPerson;
    for (let sent = 0; sent < limit; sent += 1) expect((await receiveHandOvers(baker, body)).status).toBe(200);
    const wait = await receiveHandOvers(baker, body);
    expect([wait.status, Number(wait.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
  });
});

describe('the list a device keeps', () => {
  // Nearer than any other test's sale, and still taking orders.
  const tomorrow = addDays(dayAt(Date.now()), 1);
  const closesAt = Date.now() + hour;

  test('names who comes, what for and what is unpaid, and nothing more', async () => {
    const shop = aShop();
    const sale = await aSale(shop, { bakeDay: tomorrow, closesAt });
    const order = await anOrder(shop, sale, { paymentWay: 'on_collection', allergyNote: 'No nuts' });
    const unpaid = await anUnpaidOrder(shop, sale);
    const { orders, sales } = await getCheckInList(await staffed('baker'));
    expect(sales.some(({ slug }) => slug === sale.slug)).toBe(true);
    expect(orders.some(({ reference }) => reference === unpaid.order.reference)).toBe(false);
    expect(orders.find(({ reference }) => reference === order.reference)).toEqual({
      ...{ reference: order.reference, surname: 'Baker', unpaid: price, allergyNote: 'No nuts', isHandedOver: false },
      lines: [{ quantity: 1, name: order.lines[0]?.name }],
    });
  });

  test('is forgotten a day after the last slot, and gives way to the next day’s an hour after it', async () => {
    const shop = aShop();
    const sale = await aSale(shop, { bakeDay: tomorrow, closesAt });
    const later = await aSale(shop, { bakeDay: addDays(tomorrow, 1) });
    const now = await getCheckInList(await staffed('baker'));
    const isOf = (list: typeof now, { slug }: BuiltSale) => list.sales.some((one) => one.slug === slug);
    expect([isOf(now, sale), isOf(now, later)]).toEqual([true, false]);
    const isOver = now.forgetAt - checkIn.forgetAfterMs + 2 * hour;
    expect(now.forgetAt).toBeGreaterThan(now.madeAt + checkIn.forgetAfterMs);
    const next = await getCheckInList(await staffed('baker', () => isOver));
    expect([isOf(next, sale), isOf(next, later)]).toEqual([false, true]);
  });

  test('is given to nobody who is not signed in', async () => {
    await expect(getCheckInList(aShop())).rejects.toMatchObject({ reason: 'signed_out' });
  });
});
