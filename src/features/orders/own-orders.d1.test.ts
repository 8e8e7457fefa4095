import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { ownOrders as rules } from '@/config/backend';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { addDays, day } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop } from '@/testing/builders/orders';
import { aShopper, type SignedInShopper } from '@/testing/builders/shoppers';
import { joinOrdersStatement } from './commands/join-orders';
import { ownOrderReading, ownOrdersReading } from './queries/own-orders';
import { orders } from './tables';

const onCollection = { paymentWay: 'on_collection' } as const;
const aSale = (context: Context) => aBakeSale(context, { payOnCollection: true, capacity: 100 });
const bea = { personId: null, name: 'Bea' };

const listed = ({ context, id: personId }: SignedInShopper, after: string | null = null) =>
  runReading(context.db, ownOrdersReading(context, { personId, after }));

/** An order that is over, placed by somebody signed in. */
async function aPastOrder({ context }: SignedInShopper, sale: Awaited<ReturnType<typeof aSale>>) {
  const order = await anOrder(context, sale, { ...onCollection, isMeantTwice: true });
  await cancelOrder(context, { orderId: order.id, actor: bea, reason: 'Flood' });
  return order;
}

test('an order placed while signed in is in that account and in nobody else’s, whatever address was typed', async () => {
  const [ann, bob] = [await aShopper(), await aShopper()];
  const sale = await aSale(ann.context);
  const order = await anOrder(ann.context, sale, { ...onCollection, quantity: 2 });
  const { open, past } = await listed(ann);
  expect(past).toEqual([]);
  expect(open).toMatchObject([
    {
      reference: order.reference,
      state: 'confirmed',
      totalPence: 800,
      lines: [{ name: 'Sourdough', quantity: 2 }],
      handOver: { sale: { id: sale.id }, slot: { id: order.slotId }, place: { name: 'The old dairy' } },
    },
  ]);
  expect(await listed(bob)).toEqual({ open: [], past: [], next: null });
});

test('a guest’s order, and one that staff place at the table, is in no account', async () => {
  const context = aShop();
  const { id } = await anOrder(context, await aSale(context), onCollection);
  const [row] = await context.db.select({ personId: orders.personId }).from(orders).where(eq(orders.id, id));
  expect(row).toEqual({ personId: null });
});

test('orders of one sale after another are listed by pages, each once, the latest first', async () => {
  const start = aShop().now() - day;
  let minutes = 0;
  const ann = await aShopper({ now: () => start + minutes * 60_000 });
  const sale = await aBakeSale(ann.context, { payOnCollection: true, capacity: 100, opensAt: start - day });
  const placed: string[] = [];
  for (minutes = 1; minutes <= rules.perPage + 3; minutes += 2) {
    // Two in the same millisecond stand in an order of their own.
    placed.push((await aPastOrder(ann, sale)).reference, (await aPastOrder(ann, sale)).reference);
    if (placed.length > rules.perPage + 2) break;
  }
  const first = await listed(ann);
  expect(first.past).toHaveLength(rules.perPage);
  expect(first.next).toBe(first.past.at(-1)?.reference);
  const second = await listed(ann, first.next);
  expect(second.next).toBeNull();
  const seen = [...first.past, ...second.past].map(({ reference }) => reference);
  expect([...seen].sort()).toEqual([...placed].sort());
  expect(new Set(seen.slice(0, 2))).toEqual(new Set(placed.slice(-2)));
});

test('of the orders still to come the one to be had soonest is first, whenever it was placed', async () => {
  const ann = await aShopper();
  const near = await aSale(ann.context);
  const far = await aBakeSale(ann.context, { payOnCollection: true, bakeDay: addDays(near.bakeDay, 7) });
  const soon = await anOrder(ann.context, near, onCollection);
  const late = await anOrder(ann.context, far, onCollection);
  const references = (await listed(ann)).open.map(({ reference }) => reference);
  expect(references).toEqual([soon.reference, late.reference]);
});

test('a page behind somebody else’s order, or one that is made up, is empty', async () => {
  const [ann, bob] = [await aShopper(), await aShopper()];
  const sale = await aSale(ann.context);
  await aPastOrder(ann, sale);
  const theirs = await aPastOrder(bob, sale);
  expect((await listed(ann, theirs.reference)).past).toEqual([]);
  expect((await listed(ann, 'ZZZ-ZZZ')).past).toEqual([]);
});

test('one order of an account is found by its reference, and by nobody else', async () => {
  const [ann, bob] = [await aShopper(), await aShopper()];
  const { id, reference } = await anOrder(ann.context, await aSale(ann.context), { ...onCollection, quantity: 3 });
  const find = ({ context, id: personId }: SignedInShopper) =>
    runReading(context.db, ownOrderReading(context, { personId, reference }));
  expect(await find(ann)).toMatchObject({ id, linkVersion: 1, items: [{ name: 'Sourdough', quantity: 3 }] });
  expect(await find(bob)).toBeNull();
});

describe('orders somebody placed as a guest', () => {
  const join = ({ context, id: personId, email }: SignedInShopper) =>
    runBatch(context.db, [joinOrdersStatement(context, { personId, email })]);
  const customer = (email: string) => ({ name: 'Ann Baker', email, phone: null });

  test('join the account of who proves their address, in whatever case it was typed', async () => {
    const ann = await aShopper();
    const guest = aShop();
    const sale = await aSale(guest);
    const { reference } = await anOrder(guest, sale, { ...onCollection, customer: customer(ann.email.toUpperCase()) });
    const other = await anOrder(guest, sale, onCollection);
    expect((await listed(ann)).open).toEqual([]);
    await join(ann);
    expect((await listed(ann)).open.map((order) => order.reference)).toEqual([reference]);
    const [row] = await guest.db.select().from(orders).where(eq(orders.id, other.id));
    expect(row?.personId).toBeNull();
  });

  test('join nobody for an address that is only typed: an account’s orders stay where they are', async () => {
    const [ann, bob] = [await aShopper(), await aShopper()];
    const sale = await aSale(ann.context);
    // Bob orders from his account and has the letter sent to Ann.
    const { reference } = await anOrder(bob.context, sale, { ...onCollection, customer: customer(ann.email) });
    await join(ann);
    expect((await listed(ann)).open).toEqual([]);
    expect((await listed(bob)).open.map((order) => order.reference)).toEqual([reference]);
  });

  test('are taken again by a backup under way, because joining is a write to them', async () => {
    const ann = await aShopper();
    const { id, placedAt } = await anOrder(aShop(), await aSale(aShop()), {
      ...onCollection,
      customer: customer(ann.email),
    });
    const later = { ...ann, context: { ...ann.context, now: () => placedAt + day } };
    await join(later);
    const [row] = await ann.context.db.select({ at: orders.changedAt }).from(orders).where(eq(orders.id, id));
    expect(row).toEqual({ at: placedAt + day });
  });
});
