import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { people } from '@/features/access/tables';
import { readSession } from '@/features/access/queries';
import { moveOrder } from '@/features/orders/commands/move-order';
import { getOrder } from '@/features/orders/queries';
import { ok, refused } from '@/kernel/result';
import type { Context, Identity } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anIdentity } from '@/testing/builders/identity';
import { known, openAccount } from '@/testing/builders/known';
import { anOrder, aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { sendDataLink } from './commands/ask-for-data';
import { eraseAccount } from './commands/erase-account';
import { beginErasingTrip, eraseByGoogle } from './commands/erase-by-google';
import { finishErasures } from './commands/finish-erasures';
import { dataRequests } from './tables';

const flour = { password: 'flour', way: 'wait' } as const;

/** Google as it knows them: by the password "flour", or by its own page. */
function google(answers: Partial<Identity> = {}): Identity {
  const login = (email: string) => ({ uid: `uid-${email}`, email, emailVerified: true, idToken: 'fresh' });
  return anIdentity({
    signIn: (email, password) =>
      Promise.resolve(password === 'flour' ? ok(login(email)) : refused({ kind: 'wrong_login' })),
    signInWithGoogle: ({ code }) => Promise.resolve(ok({ ...login(code), name: null })),
    deleteAccount: () => Promise.resolve(ok()),
    ...answers,
  });
}

async function anOwner(answers: Partial<Identity> = {}): Promise<{ readonly context: Context; readonly look: Look }> {
  const shop = aShop({ identity: google(answers) });
  const { id, caller } = await openAccount(shop);
  const look = async () => ({
    email: (await shop.db.select({ email: people.email }).from(people).where(eq(people.id, id)).get())?.email ?? null,
    state: (await shop.db.select().from(dataRequests).where(eq(dataRequests.personId, id)).get())?.state,
    session: (await readSession({ ...shop, caller })).kind,
  });
  return { context: { ...shop, caller }, look };
}
type Look = () => Promise<{ email: string | null; state: string | undefined; session: string }>;

const untouched = { email: known.email, session: 'person' };

beforeEach(async () => {
  // One address, one account: each test has it to itself.
  await aShop().db.update(people).set({ email: null, identityUid: null }).where(eq(people.email, known.email));
});

describe('the owner of an account who wants to be erased', () => {
  test('proves who they are once more: a session may lie open on a table', async () => {
    const { context, look } = await anOwner();
    const refusal = await eraseAccount(context, { ...flour, password: 'guess' });
    expect(refusal).toMatchObject({ problem: { kind: 'wrong_login' } });
    expect(await look()).toMatchObject(untouched);
    expect(await eraseAccount(context, flour)).toEqual(ok('erased'));
    expect(await look()).toEqual({ email: null, state: 'erased', session: 'guest' });
  });

  test('is told to try later where Google cannot delete the account, and nothing is changed', async () => {
    const { context, look } = await anOwner({ deleteAccount: () => Promise.resolve(refused({ kind: 'unavailable' })) });
    expect(await eraseAccount(context, flour)).toMatchObject({ problem: { kind: 'unavailable' } });
    expect(await look()).toEqual({ ...untouched, state: 'asked' });
    expect(await finishErasures(context, 20)).toMatchObject({ done: 0 });
  });

  test('is let in no more while an order of theirs is still to come, and erased after it', async () => {
    const { context, look } = await anOwner();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const customer = { name: known.name, email: known.email, phone: null };
    const order = await anOrder(context, sale, { paymentWay: 'on_collection', customer });
    expect(await eraseAccount(context, flour)).toEqual(ok('waiting'));
    expect(await look()).toEqual({ email: known.email, state: 'waiting', session: 'guest' });
    expect((await getOrder(context, order.id)).customer.email).toBe(known.email);
    const actor = { personId: null, name: 'Bea' };
    await moveOrder(context, { orderId: order.id, to: 'collected', actor, reason: null, from: null });
    expect(await finishErasures(context, 20)).toMatchObject({ done: 1 });
    expect(await look()).toMatchObject({ email: null, state: 'erased' });
    expect((await getOrder(context, order.id)).customer.email).toBeNull();
  });

  test('may prove it by Google’s page instead, as themselves and on the browser that left for it', async () => {
    const { context, look } = await anOwner();
    const trip = beginErasingTrip(context, 'wait');
    const back = { trip, state: trip.state, code: known.email };
    for (const wrong of [
      { ...back, state: 'another' },
      { ...back, code: 'somebody@else.example' },
    ])
      expect(await eraseByGoogle(context, wrong)).toMatchObject({ problem: { kind: 'wrong_login' } });
    expect(await look()).toMatchObject(untouched);
    expect(await eraseByGoogle(context, back)).toEqual(ok('erased'));
    expect(await look()).toMatchObject({ email: null });
  });
});

test('a guest who waits to be erased and opens an account meanwhile has come to stay', async () => {
  const shop = aShop({ identity: google() });
  const sale = await aBakeSale(shop, { payOnCollection: true });
  const customer = { name: known.name, email: known.email, phone: null };
  await anOrder(shop, sale, { paymentWay: 'on_collection', customer });
  await sendDataLink(shop, known.email);
  const waiting = { state: 'waiting', erasureAskedAt: shop.now() } as const;
  await shop.db.update(dataRequests).set(waiting).where(eq(dataRequests.email, known.email));
  const { id } = await openAccount(shop);
  await finishErasures(shop, 20);
  const states = shop.db
    .select({ state: dataRequests.state })
    .from(dataRequests)
    .where(eq(dataRequests.email, known.email));
  expect(await states).toEqual([{ state: 'asked' }]);
  expect(await shop.db.select({ email: people.email }).from(people).where(eq(people.id, id))).toEqual([
    { email: known.email },
  ]);
});

test('who works here is not erased by themselves: the books say who did what', async () => {
  const { caller, email } = await signedIn('baker');
  const context = aShop({ identity: google(), caller });
  expect(await eraseAccount(context, flour)).toMatchObject({ problem: { kind: 'works_here' } });
  const rows = await context.db.select().from(people).where(eq(people.email, email));
  expect(rows).toHaveLength(1);
});
