import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { counters, yourData as rules } from '@/config/backend';
import { letters } from '@/features/notifications/tables';
import { isOvertaken } from '@/features/orders/commands/races';
import { moveOrder } from '@/features/orders/commands/move-order';
import { noteStatements } from '@/features/orders/commands/statements';
import { getOrder } from '@/features/orders/queries';
import { ok } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { signLink } from '@/platform/signed-links';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, anUnpaidOrder, aShop } from '@/testing/builders/orders';
import { openAccount, known } from '@/testing/builders/known';
import { completeReturn } from '@/features/checkout/webhooks';
import { payAtStripe } from '@/testing/builders/stripe';
import { askForData, sendDataLink } from './commands/ask-for-data';
import { eraseGuest, keepGuest } from './commands/erase-guest';
import { finishErasures } from './commands/finish-erasures';
import { heldAsHtml, heldAsJson } from './domain/held-file';
import { findGuestData } from './queries';
import { dataRequests } from './tables';

let guests = 0;

/** A guest with an order to be collected, in a shop whose clock the test moves. */
async function aGuest(wish: Parameters<typeof anOrder>[2] = {}) {
  const clock = { now: Date.now() };
  const work: Promise<unknown>[] = [];
  const shop = aShop({ now: () => clock.now, afterResponse: (promise) => void work.push(promise) });
  const email = `guest-${++guests}@example.org`;
  const sale = await aBakeSale(shop, { payOnCollection: true, capacity: 50 });
  const customer = { name: 'Gus Guest', email, phone: null };
  const order = await anOrder(shop, sale, { paymentWay: 'on_collection', customer, ...wish });
  return { shop, clock, email, sale, order, customer, settle: () => Promise.all(work) };
}

const lettersTo = ({ db }: Context, email: string) =>
  db.select().from(letters).where(eq(letters.to, email)).orderBy(letters.id);

const stateOf = async ({ db }: Context, email: string) =>
  (await db.select({ state: dataRequests.state }).from(dataRequests).where(eq(dataRequests.email, email)).get())?.state;

/** The token of the link in their letter. */
async function linkOf(shop: Context, email: string): Promise<string> {
  await sendDataLink(shop, email);
  const row = await shop.db
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(eq(dataRequests.email, email))
    .get();
  return signLink('your_data', { id: row?.id ?? '', version: 1 }, shop.linkKeys);
}

const bea = { personId: null, name: 'Bea' };
const handOver = (shop: Context, orderId: Awaited<ReturnType<typeof anOrder>>['id']) =>
  moveOrder(shop, { orderId, to: 'collected', actor: bea, reason: null, from: null });

describe('asking what the shop holds', () => {
  test('is answered alike for every address, and a letter goes out only to somebody the shop knows', async () => {
    const { shop, email, settle } = await aGuest();
    const stranger = 'nobody-at-all@example.org';
    expect(await askForData(shop, email)).toEqual(await askForData(shop, stranger));
    await settle();
    expect((await lettersTo(shop, email)).map(({ kind }) => kind)).toContain('your_data');
    expect(await lettersTo(shop, stranger)).toEqual([]);
    expect(await stateOf(shop, stranger)).toBeUndefined();
  });

  test('twice within minutes is one letter, and more often than one may is refused', async () => {
    const { shop, email, settle } = await aGuest();
    for (let time = 0; time < counters.yourDataPerEmail.limit; time += 1) await askForData(shop, email);
    expect((await askForData(shop, email)).ok).toBe(false);
    await settle();
    expect((await lettersTo(shop, email)).filter(({ kind }) => kind === 'your_data')).toHaveLength(1);
  });

  test('shows everything of theirs and nothing of anybody else, as JSON and as a page', async () => {
    const { shop, email, sale, order } = await aGuest({ note: '<b>by the door</b>', allergyNote: 'Walnuts' });
    const other = await anOrder(shop, sale, { paymentWay: 'on_collection' });
    const data = await findGuestData(shop, await linkOf(shop, email));
    if (!data) throw new Error('The link opens nothing');
    const [json, html] = [heldAsJson(data.held), heldAsHtml(data.held)];
    for (const file of [json, html]) {
      for (const told of [order.reference, email, 'Gus Guest', 'Walnuts']) expect(file).toContain(told);
      expect(file).not.toContain(other.reference);
    }
    expect(JSON.parse(json)).toMatchObject({
      email,
      orders: [{ reference: order.reference, note: '<b>by the door</b>' }],
    });
    expect(html).not.toContain('<b>');
    expect(json).toContain(new Date(order.placedAt).toISOString().slice(0, 19));
  });

  test('by a link that is made up, too old or of another purpose shows nothing', async () => {
    const { shop, clock, email } = await aGuest();
    const link = await linkOf(shop, email);
    const id = link.split('.', 1)[0] ?? '';
    const forged = await signLink('confirm', { id, version: 1 }, shop.linkKeys);
    for (const token of [null, '', 'x', forged, `${link}x`]) expect(await findGuestData(shop, token)).toBeNull();
    clock.now += rules.linkMs - 1;
    expect(await findGuestData(shop, link)).not.toBeNull();
    clock.now += 1;
    expect(await findGuestData(shop, link)).toBeNull();
    expect(await eraseGuest(shop, link, 'cancel')).toMatchObject({ problem: { kind: 'dead_link' } });
  });

  test('of an address that has an account is for who signs in to it', async () => {
    const { shop } = await aGuest();
    await openAccount(shop);
    const link = await linkOf(shop, known.email);
    expect(await findGuestData(shop, link)).toMatchObject({ hasAccount: true, held: { account: null } });
    expect(await eraseGuest(shop, link, 'wait')).toMatchObject({ problem: { kind: 'has_account' } });
  });
});

describe('a guest who wants to be erased', () => {
  test('is erased by themselves once what they have ordered is handed over', async () => {
    const { shop, email, order } = await aGuest();
    const link = await linkOf(shop, email);
    expect(await eraseGuest(shop, link, 'wait')).toEqual(ok('waiting'));
    expect((await getOrder(shop, order.id)).customer.email).toBe(email);
    expect(await finishErasures(shop, 20)).toMatchObject({ done: 0 });
    await handOver(shop, order.id);
    expect(await finishErasures(shop, 20)).toMatchObject({ done: 1 });
    expect((await getOrder(shop, order.id)).customer).toEqual({ name: null, email: null, phone: null });
    expect((await lettersTo(shop, email)).map(({ kind }) => kind)).toEqual(['data_erased']);
    expect(await findGuestData(shop, link)).toBeNull();
  });

  test('may have their orders called off for it, is told what comes back, and hears of it in one letter', async () => {
    const { shop, clock, email, sale, order, customer } = await aGuest();
    clock.now += 1;
    const { order: paid, sessionId } = await anUnpaidOrder(shop, sale, { customer, isMeantTwice: true });
    await payAtStripe(sessionId);
    await completeReturn(shop, sessionId);
    expect(await eraseGuest(shop, await linkOf(shop, email), 'cancel')).toEqual(ok('erased'));
    for (const { id } of [order, paid])
      expect(await getOrder(shop, id)).toMatchObject({ state: 'cancelled', customer: { email: null } });
    const calledOff = [
      { reference: order.reference, refundPence: 0 },
      { reference: paid.reference, refundPence: 400 },
    ];
    expect(await lettersTo(shop, email)).toMatchObject([{ kind: 'data_erased', facts: { calledOff } }]);
  });

  test('waits where an order can be called off no more', async () => {
    const { shop, clock, email, sale, order } = await aGuest();
    clock.now = sale.closesAt;
    expect(await eraseGuest(shop, await linkOf(shop, email), 'cancel')).toEqual(ok('waiting'));
    expect(await getOrder(shop, order.id)).toMatchObject({ state: 'confirmed', customer: { email } });
  });

  test('may think better of it while they wait', async () => {
    const { shop, email, order } = await aGuest();
    const link = await linkOf(shop, email);
    await eraseGuest(shop, link, 'wait');
    await keepGuest(shop, link);
    await handOver(shop, order.id);
    expect(await finishErasures(shop, 20)).toMatchObject({ done: 0 });
    expect((await getOrder(shop, order.id)).customer.email).toBe(email);
  });

  test('waits for staff to clear up what is wrong with an order', async () => {
    const { shop, email, order } = await aGuest();
    await handOver(shop, order.id);
    const collected = await getOrder(shop, order.id);
    await runBatch(
      shop.db,
      noteStatements(shop, collected, { kind: 'attention', actor: bea, attention: 'refund_failed' }),
    );
    expect(await eraseGuest(shop, await linkOf(shop, email), 'wait')).toEqual(ok('waiting'));
  });

  test('is written to by nobody who decided on their order a moment before', async () => {
    const { shop, email, order } = await aGuest();
    await handOver(shop, order.id);
    const seen = await getOrder(shop, order.id);
    await eraseGuest(shop, await linkOf(shop, email), 'wait');
    const late = runBatch(shop.db, noteStatements(shop, seen, { kind: 'note_added', actor: bea }));
    await expect(late).rejects.toSatisfy(isOvertaken);
  });

  test('and comes back later is a guest like any other', async () => {
    const { shop, email, sale, order, customer } = await aGuest();
    await handOver(shop, order.id);
    await eraseGuest(shop, await linkOf(shop, email), 'wait');
    const again = await anOrder(shop, sale, { paymentWay: 'on_collection', customer });
    const data = await findGuestData(shop, await linkOf(shop, email));
    expect(data?.held.orders.map(({ reference }) => reference)).toEqual([again.reference]);
  });
});
