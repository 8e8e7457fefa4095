import { expect, test } from 'vitest';
import { ownOrdersReading } from '@/features/orders/queries/own-orders';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop } from '@/testing/builders/orders';
import { welcome } from './commands/welcome';

const onCollection = { paymentWay: 'on_collection' } as const;

/** A guest who has ordered with an address of their own. */
async function aGuest() {
  const context = aShop();
  const sale = await aBakeSale(context, { payOnCollection: true, capacity: 50 });
  const email = `${crypto.randomUUID()}@example.org`;
  const again = () =>
    anOrder(context, sale, { ...onCollection, isMeantTwice: true, customer: { name: 'Ann', email, phone: null } });
  return { context, email, again, first: await again() };
}

const signIn = (context: Context, email: string, emailVerified: boolean) =>
  welcome(context, { vouched: { uid: `uid-${email}`, email, emailVerified, name: 'Ann' }, device: null });

async function ownOf(context: Context, email: string): Promise<string[]> {
  const answer = await signIn(context, email, true);
  if (!answer.ok || answer.value.kind !== 'signed_in') throw new Error('They were not let in');
  const personId = answer.value.person.id;
  const { open } = await runReading(context.db, ownOrdersReading(context, { personId, after: null }));
  return open.map(({ reference }) => reference).sort();
}

test('what a guest ordered joins their account with the first sign-in that proves the address, and later orders with later ones', async () => {
  const { context, email, again, first } = await aGuest();
  expect(await ownOf(context, email)).toEqual([first.reference]);
  const second = await again();
  expect(await ownOf(context, email)).toEqual([first.reference, second.reference].sort());
});

test('an account opened with somebody else’s address gets none of their orders before its letter is answered', async () => {
  const { context, email, first } = await aGuest();
  expect(await signIn(context, email, false)).toEqual({ ok: false, problem: { kind: 'unverified' } });
  expect(await ownOf(context, `${crypto.randomUUID()}@example.org`)).toEqual([]);
  // Whoever it belongs to proves it, and finds what is theirs.
  expect(await ownOf(context, email)).toEqual([first.reference]);
});
