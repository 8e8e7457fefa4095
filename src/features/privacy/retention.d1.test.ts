import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { forgetting } from '@/config/backend';
import { retention } from '@/config/frontend';
import { sessions } from '@/features/access/tables';
import { askToBeTold } from '@/features/notifications/commands/ask-to-be-told';
import { letters, subscriptions, unreachable } from '@/features/notifications/tables';
import { moveOrder } from '@/features/orders/commands/move-order';
import { getOrder } from '@/features/orders/queries';
import { orders } from '@/features/orders/tables';
import { stripeEvents } from '@/features/payments/tables';
import { day, instantAt, minute, zoned } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { known, openAccount } from '@/testing/builders/known';
import { anOrder, aShop } from '@/testing/builders/orders';
import { employ } from '@/testing/builders/staff';
import { sendDataLink } from './commands/ask-for-data';
import { forgetWhatIsOld } from './commands/forget-old';
import type { Pace } from './domain/retention';
import { dataRequests, erasures, retentionSweeps } from './tables';

const start = instantAt('2026-06-01', '09:00');
const pace: Pace = forgetting;
const clock = { now: start };
const shopAt = (over: Partial<Context> = {}) => aShop({ now: () => clock.now, ...over });
const { db } = shopAt();

const months = (count: number) => zoned(start).add({ months: count }).epochMilliseconds;

/** The companion's rounds of a night, a minute each, until one finds nothing left to do. */
async function aNight(at: number, over = pace) {
  clock.now = at;
  let forgotten = 0;
  for (let round = 0; round < 200; round += 1) {
    forgotten += (await forgetWhatIsOld(shopAt(), over)).done;
    clock.now += minute;
    const open = await db.select().from(retentionSweeps);
    if (open.length > 0 && open.every(({ endedAt }) => endedAt !== null)) return forgotten;
  }
  throw new Error('The night never ended');
}

async function anOrderBy(email: string, over: { readonly isOpen?: boolean } = {}) {
  const shop = shopAt();
  const sale = await aBakeSale(shop, { payOnCollection: true, capacity: 90 });
  const customer = { name: 'Olive Old', email, phone: '01743 1' };
  const order = await anOrder(shop, sale, { paymentWay: 'on_collection', customer, note: 'by the door' });
  if (!over.isOpen)
    await moveOrder(shop, {
      orderId: order.id,
      to: 'collected',
      actor: { personId: null, name: 'Bea' },
      reason: null,
      from: null,
    });
  return order;
}

const nameOf = async (order: { readonly id: Awaited<ReturnType<typeof anOrder>>['id'] }) =>
  (await getOrder(shopAt(), order.id)).customer.name;

beforeEach(async () => {
  clock.now = start;
  await db.delete(retentionSweeps);
});

test('a guest is forgotten two years after their last order, and not a minute sooner', async () => {
  const order = await anOrderBy('olive-1@example.org');
  await aNight(months(retention.guestMonths) - 2 * day);
  expect(await nameOf(order)).toBe('Olive Old');
  await aNight(months(retention.guestMonths) + day);
  const { customer, note, lines, totalPence } = await getOrder(shopAt(), order.id);
  expect({ customer, note }).toEqual({ customer: { name: null, email: null, phone: null }, note: null });
  expect([lines, totalPence]).toEqual([order.lines, order.totalPence]);
  expect(
    await db
      .select()
      .from(erasures)
      .where(and(eq(erasures.table, 'orders'), eq(erasures.row, order.id))),
  ).toHaveLength(1);
});

test('who came back since is remembered with all they ordered', async () => {
  const first = await anOrderBy('olive-2@example.org');
  clock.now = months(12);
  const second = await anOrderBy('olive-2@example.org');
  await aNight(months(retention.guestMonths) + day);
  expect([await nameOf(first), await nameOf(second)]).toEqual(['Olive Old', 'Olive Old']);
  await aNight(months(12 + retention.guestMonths) + day);
  expect([await nameOf(first), await nameOf(second)]).toEqual([null, null]);
});

test('what stands in an account stays with it for six years after the tax year, and names nobody afterwards', async () => {
  const { id } = await openAccount(shopAt());
  const order = await anOrderBy(known.email);
  await db.update(orders).set({ personId: id }).where(eq(orders.id, order.id));
  await aNight(months(12 * 6));
  expect(await nameOf(order)).toBe('Olive Old');
  // The tax year it was placed in ended on 5 April 2027.
  await aNight(instantAt('2033-04-05', '03:00'));
  expect(await nameOf(order)).toBe('Olive Old');
  await aNight(instantAt('2033-04-06', '03:00'));
  expect(await nameOf(order)).toBeNull();
});

test('an order that nobody has come for is not forgotten, however old', async () => {
  const order = await anOrderBy('olive-3@example.org', { isOpen: true });
  await aNight(months(30));
  expect(await nameOf(order)).toBe('Olive Old');
});

test('a night that is broken off goes on where it stopped, in small steps', async () => {
  const placed = [];
  for (let one = 0; one < 5; one += 1) placed.push(await anOrderBy(`olive-slow-${one}@example.org`));
  clock.now = months(retention.guestMonths) + day;
  const small = { ...pace, ordersLookedAt: 2 };
  await forgetWhatIsOld(shopAt(), small);
  const after = await Promise.all(placed.map(nameOf));
  expect(after.filter((name) => name === null).length).toBeLessThan(5);
  await aNight(clock.now, small);
  expect(await Promise.all(placed.map(nameOf))).toEqual([null, null, null, null, null]);
});

test('nothing is looked at before the hour, nor twice in one night', async () => {
  const order = await anOrderBy('olive-4@example.org');
  const date = zoned(months(retention.guestMonths) + 2 * day).toPlainDate();
  clock.now = date.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '01:59' }).epochMilliseconds;
  expect(await forgetWhatIsOld(shopAt(), pace)).toEqual({ done: 0, failed: 0 });
  expect(await nameOf(order)).toBe('Olive Old');
  await aNight(clock.now + minute);
  expect(await nameOf(order)).toBeNull();
  expect(await forgetWhatIsOld(shopAt(), pace)).toEqual({ done: 0, failed: 0 });
});

test('letters forget whom they went to after two years, and that an address was not reached goes with the last of them', async () => {
  const email = 'olive-5@example.org';
  await anOrderBy(email);
  await db.insert(unreachable).values({ email, reason: 'bounced', since: clock.now });
  const about = () => db.select().from(letters).where(eq(letters.to, email));
  expect(await about()).toHaveLength(1);
  await aNight(months(retention.guestMonths) + day);
  expect(await about()).toEqual([]);
  expect(await db.select().from(unreachable).where(eq(unreachable.email, email))).toEqual([]);
  const kept = await db.select().from(letters).where(eq(letters.kind, 'order_confirmed'));
  expect(kept.every(({ to, facts }) => to !== null || JSON.stringify(facts) === '{}')).toBe(true);
});

test('who left the list is forgotten two years later, who never answered after a month, and who is on it stays', async () => {
  const at = { askedAt: start, changedAt: start };
  const row = (email: string, over: object) => ({ id: shopAt().newId('sub'), email, ...at, ...over });
  await db
    .insert(subscriptions)
    .values([
      row('left@example.org', { confirmedAt: start, endedAt: start }),
      row('stays@example.org', { confirmedAt: start }),
    ]);
  await askToBeTold(shopAt(), 'never@example.org');
  const listed = async () =>
    (await db.select({ email: subscriptions.email }).from(subscriptions))
      .flatMap(({ email }) => email ?? [])
      .toSorted();
  await aNight(start + (retention.tokenDays - 1) * day);
  expect(await listed()).toEqual(['left@example.org', 'never@example.org', 'stays@example.org']);
  await aNight(start + (retention.tokenDays + 1) * day);
  expect(await listed()).toEqual(['left@example.org', 'stays@example.org']);
  await aNight(months(retention.guestMonths) + day);
  expect(await listed()).toEqual(['stays@example.org']);
});

test('sign-ins, links and what Stripe told are gone a month after they ended', async () => {
  const email = 'olive-6@example.org';
  await anOrderBy(email);
  await sendDataLink(shopAt(), email);
  const { id: personId } = await employ('baker');
  const times = { createdAt: start, seenAt: start, idleEndsAt: start, endsAt: start };
  await db.insert(sessions).values({ tokenHash: 'of-old', personId, ...times });
  const event = { id: 'evt_old', type: 'charge.refunded', state: 'done', payload: { id: 'evt_old' } };
  await db.insert(stripeEvents).values({ ...event, receivedAt: start, doneAt: start });
  const left = async () => {
    const payloads = await db.select().from(stripeEvents).where(eq(stripeEvents.id, 'evt_old'));
    return {
      signIn: (await db.select().from(sessions).where(eq(sessions.tokenHash, 'of-old'))).length,
      request: (await db.select().from(dataRequests).where(eq(dataRequests.email, email))).length,
      told: payloads.map(({ payload }) => payload),
    };
  };
  await aNight(start + (retention.tokenDays - 1) * day);
  expect(await left()).toEqual({ signIn: 1, request: 1, told: [{ id: 'evt_old' }] });
  await aNight(start + (retention.tokenDays + 2) * day);
  expect(await left()).toEqual({ signIn: 0, request: 0, told: [{}] });
});
