import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffRole } from '@/features/access/domain/permissions';
import { letters } from '@/features/notifications/tables';
import { orders } from '@/features/orders/tables';
import { strayPayments, stripeEvents } from '@/features/payments/tables';
import { jobRuns } from '@/features/shop/tables';
import { meteredDatabase, startMeter } from '@/edge/meter';
import { addDays, day, dayAt, hour, instantAt, minute } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { openDb } from '@/platform/db/client';
import { testBindings } from '@/testing/bindings';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { anOrder, anUnpaidOrder, aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { cancelWholeSale } from './commands/cancel-sale';
import { getToday } from './queries/today';
import { eq } from 'drizzle-orm';

const shop = aShop();
const today = dayAt(shop.now());

async function seenBy(role: StaffRole, over: Partial<Context> = {}) {
  return getToday(aShop({ caller: (await signedIn(role)).caller, ...over }));
}

test('a shop that has never had a sale says so, and has nothing waiting', async () => {
  expect(await seenBy('owner')).toMatchObject({
    ...{ sales: [], next: null, hasEverSold: false, stuckEvents: 0, work: [] },
    ...{ waiting: { orders: [], strays: [] }, letters: [] },
  });
});

describe('with sales at hand', () => {
  const terms = { payOnCollection: true, closesAt: shop.now() + day } as const;
  let yesterdays: BuiltSale, next: BuiltSale, later: BuiltSale;

  beforeAll(async () => {
    const opened = { opensAt: shop.now() - 9 * day };
    yesterdays = await aBakeSale(shop, { ...opened, bakeDay: addDays(today, -1), closesAt: shop.now() - 2 * day });
    const two = [
      { pricePence: 400, capacity: 12, pool: 0 },
      { pricePence: 250, capacity: 10, pool: 0, poolUnits: 2 },
    ];
    next = await aBakeSale(shop, { ...terms, bakeDay: addDays(today, 2), offers: two, pools: [{ capacity: 16 }] });
    later = await aBakeSale(shop, { ...terms, bakeDay: addDays(today, 9) });
    await aBakeSale(shop, { ...terms, bakeDay: addDays(today, 1), publishedAt: null });
    await aBakeSale(shop, { ...terms, bakeDay: addDays(today, 1), cancelledAt: shop.now() });
    await aBakeSale(shop, { ...terms, bakeDay: addDays(today, 90) });
    const [first, second] = next.offers;
    if (!first || !second) throw new Error('The sale has two offers');
    await anOrder(shop, next, { paymentWay: 'on_collection', quantity: 2 });
    await anOrder(shop, next, { paymentWay: 'on_collection', items: [{ offerId: second.id, quantity: 3 }] });
    await anUnpaidOrder(shop, next, { quantity: 1 });
  });

  test('those from yesterday’s on stand there, the nearest first; drafts, cancelled and far ones do not', async () => {
    const { sales, next: shown } = await seenBy('baker');
    expect(sales.map(({ sale }) => sale.slug)).toEqual([yesterdays.slug, next.slug, later.slug]);
    expect(shown?.entry.sale.slug).toBe(next.slug);
  });

  test('the next one says what is sold, being paid for and left of each bake, its dough included', async () => {
    const { next: shown } = await seenBy('baker');
    // 2 sold and 1 held of the first, 3 of the second at two units of dough each: 9 of 16 are taken.
    expect(shown?.stock.offers.map(({ sold, held, left }) => ({ sold, held, left }))).toEqual([
      { sold: 2, held: 1, left: 7 },
      { sold: 3, held: 0, left: 3 },
    ]);
    expect(shown?.stock.pools).toMatchObject([{ claimed: 9, left: 7 }]);
  });

  test('a manager reads what its orders come to, a baker how many there are and no more', async () => {
    const counts = [
      { state: 'awaiting_payment', orders: 1 },
      { state: 'confirmed', orders: 2 },
    ];
    // 2 × £4.00 and 3 × £2.50; what is being paid for is nobody's yet.
    expect((await seenBy('manager')).next?.entry).toMatchObject({ counts, takingsPence: 1550 });
    const baker = await seenBy('baker');
    expect(baker.next?.entry).toMatchObject({ counts, takingsPence: null });
    expect(baker).toMatchObject({ waiting: null, letters: null });
    expect(baker.sales.every(({ takingsPence }) => takingsPence === null)).toBe(true);
  });

  test('what needs a look is there for who may see money: flagged orders and payments that fit none', async () => {
    const order = await anOrder(shop, later, { paymentWay: 'on_collection' });
    await shop.db.update(orders).set({ attention: 'refund_failed' }).where(eq(orders.id, order.id));
    const stray = { sessionId: 'cs_test_stray', state: 'waiting', amount: 700, currency: 'gbp', foundAt: shop.now() };
    await shop.db.insert(strayPayments).values({ id: shop.newId('str'), stripePaymentIntent: 'pi_stray', ...stray });
    expect((await seenBy('manager')).waiting).toMatchObject({
      orders: [{ reference: order.reference, attention: 'refund_failed' }],
      strays: [{ amount: 700 }],
    });
  });

  test('work on a cancelled sale is told to all, and the way there to who may go', async () => {
    const sale = await aBakeSale(shop, { ...terms, bakeDay: addDays(today, 4) });
    await anOrder(shop, sale, { paymentWay: 'on_collection' });
    const manager = aShop({ caller: (await signedIn('manager')).caller });
    await cancelWholeSale(manager, { saleId: sale.id, version: null, reason: 'Flood', agreedOrders: 1 });
    expect((await seenBy('manager')).work).toMatchObject([{ total: 1, finished: 0, slug: sale.slug }]);
    expect((await seenBy('baker')).work).toMatchObject([{ total: 1, finished: 0, slug: null }]);
  });

  test('all of it takes two questions of the database: who asks, and everything else', async () => {
    const meter = startMeter();
    const db = openDb(meteredDatabase(testBindings().DB, meter));
    await seenBy('owner', { db });
    expect(meter.d1RoundTrips).toBe(2);
  });
});

test('letters of late that reached nobody are counted, old ones and those of erased people are not', async () => {
  const letter = (over: Partial<typeof letters.$inferInsert>) => {
    const at = shop.now() - day;
    const times = { dueAt: at, createdAt: at, changedAt: at };
    const what = {
      kind: 'order_ready',
      subject: 'ord_1',
      facts: {},
      state: 'bounced',
      to: 'gone@example.org',
    } as const;
    return { id: shop.newId('let'), cause: crypto.randomUUID(), ...what, ...times, ...over };
  };
  await shop.db
    .insert(letters)
    .values([
      letter({ to: 'bounced@example.org' }),
      letter({ to: 'given-up@example.org', state: 'given_up', dueAt: shop.now() - hour }),
      letter({ to: 'fine@example.org', state: 'delivered' }),
      letter({ to: 'long-ago@example.org', dueAt: shop.now() - 31 * day }),
      letter({ to: null }),
    ]);
  const { letters: seen } = await seenBy('manager');
  expect(seen?.map(({ to }) => to)).toEqual(['given-up@example.org', 'bounced@example.org']);
});

test('jobs say when they ran last, what went wrong last, and whether they should have run again', async () => {
  const at = instantAt(today, '12:00');
  const run = (over: Partial<typeof jobRuns.$inferInsert>) => ({
    ...{ id: shop.newId('job'), job: 'outbox', startedAt: at, endedAt: at, done: 0, failed: 0, problem: null },
    ...over,
  });
  await shop.db
    .insert(jobRuns)
    .values([
      run({ startedAt: at - 3 * hour, failed: 1, problem: 'No answer' }),
      run({ startedAt: at - 5 * minute, done: 4 }),
      run({ job: 'refunds', startedAt: at - 2 * hour }),
    ]);
  const { jobs } = await seenBy('baker', { now: () => at });
  expect(jobs).toHaveLength(11);
  expect(jobs.find(({ job }) => job === 'outbox')).toEqual({
    job: 'outbox',
    last: { at: at - 5 * minute, done: 4, failed: 0 },
    trouble: { at: at - 3 * hour, problem: 'No answer' },
    isOverdue: false,
  });
  expect(jobs.find(({ job }) => job === 'refunds')).toMatchObject({ trouble: null, isOverdue: true });
  expect(jobs.find(({ job }) => job === 'drill')).toMatchObject({ last: null, isOverdue: true });
});

test('an event of Stripe’s that has waited for longer than ten minutes is stuck; a young one is not', async () => {
  const event = (id: string, receivedAt: number) => ({
    id,
    type: 'refund.updated',
    state: 'received',
    payload: {},
    receivedAt,
  });
  const now = shop.now();
  await shop.db.insert(stripeEvents).values([event('evt_old', now - 11 * minute), event('evt_young', now - minute)]);
  expect(await seenBy('baker')).toMatchObject({ stuckEvents: 1 });
});
