import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { counters, findOrder as rules } from '@/config/backend';
import { letters } from '@/features/notifications/tables';
import { day } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop } from '@/testing/builders/orders';
import { askForOrderLinks } from './commands/send-order-links';
import { orders } from './tables';

/** Asks, and waits for what goes on after the answer. */
async function ask(context: Context, email: string) {
  const afterwards: Promise<unknown>[] = [];
  const asked = await askForOrderLinks({ ...context, afterResponse: (work) => afterwards.push(work) }, email);
  await Promise.all(afterwards);
  return asked;
}

const lettersTo = async (context: Context, email: string) =>
  (await context.db.select().from(letters).where(eq(letters.to, email))).filter(({ kind }) => kind === 'order_links');

async function aShopper(quantities: ReadonlyArray<number> = [1, 2]) {
  const context = aShop();
  const sale = await aBakeSale(context, { payOnCollection: true, capacity: 50 });
  const email = `${crypto.randomUUID()}@example.org`;
  const customer = { name: 'Ann Baker', email, phone: null };
  const placed = [];
  for (const quantity of quantities) {
    placed.push(await anOrder(context, sale, { quantity, customer, paymentWay: 'on_collection' }));
  }
  return { context, sale, email, placed };
}

test('somebody who lost their letters gets one with all their orders in it, however they spell their address', async () => {
  const { context, sale, email, placed } = await aShopper();
  expect((await ask(context, ` ${email.toUpperCase()} `)).ok).toBe(true);
  const [letter, ...more] = await lettersTo(context, email);
  expect(more).toEqual([]);
  const common = { linkVersion: 1, bakeDay: sale.bakeDay, place: 'The old dairy', state: 'confirmed' };
  const listed = placed.map(({ id, reference, totalPence }) => ({ orderId: id, reference, totalPence, ...common }));
  expect(letter?.facts).toEqual({ orders: expect.arrayContaining(listed) as unknown });
});

test('an address without orders is answered exactly alike, and gets no letter', async () => {
  const { context, email } = await aShopper();
  const stranger = `${crypto.randomUUID()}@example.org`;
  expect(await ask(context, stranger)).toEqual(await ask(context, email));
  expect(await lettersTo(context, stranger)).toEqual([]);
});

test('nobody else’s orders are in the letter', async () => {
  const [ann, bob] = [await aShopper([1]), await aShopper([1])];
  await ask(ann.context, ann.email);
  const text = JSON.stringify((await lettersTo(ann.context, ann.email)).map(({ facts }) => facts));
  expect(text).toContain(ann.placed[0]?.reference);
  expect(text).not.toContain(bob.placed[0]?.reference);
});

test('asked twice at once, one letter goes out; asked again later, another', async () => {
  const { context, email } = await aShopper([1]);
  // Away from the edge of a round, where the two would rightly be one each.
  const start = Math.ceil(context.now() / rules.askAgainMs) * rules.askAgainMs;
  const at = (ms: number) => ({ ...context, now: () => start + ms });
  await Promise.all([ask(at(0), email), ask(at(1000), email)]);
  expect(await lettersTo(context, email)).toHaveLength(1);
  await ask(at(rules.askAgainMs), email);
  expect(await lettersTo(context, email)).toHaveLength(2);
});

test('orders of long ago, and those of a person who was erased, are not listed', async () => {
  const { context, email, placed } = await aShopper();
  const [old, recent] = placed;
  if (!old || !recent) throw new Error('Two orders were placed');
  const longAgo = context.now() - rules.placedWithinDays * day - 1;
  await context.db.update(orders).set({ placedAt: longAgo }).where(eq(orders.id, old.id));
  await ask(context, email);
  const text = JSON.stringify(await lettersTo(context, email));
  expect(text).toContain(recent.reference);
  expect(text).not.toContain(old.reference);
  const erased = await aShopper([1]);
  await erased.context.db.update(orders).set({ email: null }).where(eq(orders.email, erased.email));
  await ask(erased.context, erased.email);
  expect(await lettersTo(erased.context, erased.email)).toEqual([]);
});

test('too many askings for one address are refused before anything is looked up', async () => {
  const { context, email } = await aShopper([1]);
  for (let tries = 0; tries < counters.findOrderPerEmail.limit; tries++) await ask(context, email);
  const lookups: unknown[] = [];
  const refusedShop = { ...context, afterResponse: (work: Promise<unknown>) => lookups.push(work) };
  expect(await askForOrderLinks(refusedShop, email)).toMatchObject({ problem: { kind: 'too_many_tries' } });
  expect(lookups).toEqual([]);
});
