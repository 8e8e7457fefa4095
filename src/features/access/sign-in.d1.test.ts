import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { refused } from '@/kernel/result';
import type { Context, Identity } from '@/platform/context';
import { employ, trustingIdentity, trustingShop } from '@/testing/builders/staff';
import { makeOwner, signInStaff } from './commands';
import { hasOwner } from './queries';
import { people } from './tables';

const morning = Date.UTC(2026, 10, 28, 6);
const shop = (over: Partial<Context> = {}) => trustingShop({ now: () => morning, ...over });

test('a wrong password, an unknown address, a shopper and a disabled baker hear the same words', async () => {
  const baker = await employ('baker');
  const shopper = await employ('shopper');
  const gone = await employ('baker');
  await shop().db.update(people).set({ disabledAt: morning }).where(eq(people.id, gone.id));
  const disabled: Identity = { signIn: () => Promise.resolve(refused({ kind: 'disabled' })) };
  const answers = [
    await signInStaff(shop(), { email: baker.email, password: 'water' }),
    await signInStaff(shop(), { email: 'nobody@bakery.example', password: 'flour' }),
    await signInStaff(shop(), { email: shopper.email, password: 'flour' }),
    await signInStaff(shop(), { email: gone.email, password: 'flour' }),
    await signInStaff(shop({ identity: disabled }), { email: baker.email, password: 'flour' }),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, problem: { kind: 'wrong_login' } });
});

test('the sixth try on one account in a minute is not even asked of Google', async () => {
  const { email } = await employ('baker');
  let asked = 0;
  const counting: Identity = { signIn: (...login) => (asked++, trustingIdentity.signIn(...login)) };
  const tryOnce = () => signInStaff(shop({ identity: counting }), { email: email.toUpperCase(), password: 'water' });
  for (let n = 0; n < 5; n++) await tryOnce();
  expect(await tryOnce()).toEqual({ ok: false, problem: { kind: 'too_many_tries' } });
  expect(asked).toBe(5);
});

test('one address that tries many accounts is stopped, and locks no account it has not tried', async () => {
  const { email } = await employ('baker');
  const from = shop();
  for (let n = 0; n < 20; n++) await signInStaff(from, { email: `guess-${n}@bakery.example`, password: 'x' });
  expect(await signInStaff(from, { email, password: 'flour' })).toEqual({
    ok: false,
    problem: { kind: 'too_many_tries' },
  });
  expect((await signInStaff(shop(), { email, password: 'flour' })).ok).toBe(true);
});

test('a Google that is down is an outage and not a wrong password', async () => {
  const down: Identity = { signIn: () => Promise.resolve(refused({ kind: 'unavailable' })) };
  const answer = await signInStaff(shop({ identity: down }), { email: 'bea@bakery.example', password: 'flour' });
  expect(answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
});

test('the shop gets one first owner, another only when asked, and whoever is known already keeps their name', async () => {
  const context = shop();
  await context.db.update(people).set({ role: 'baker' }).where(eq(people.role, 'owner'));
  expect(await hasOwner(context)).toBe(false);
  const first = { email: 'Olive@Bakery.example', name: 'Olive', identityUid: 'uid-olive', another: false };
  expect((await makeOwner(context, first)).ok).toBe(true);
  const second = { email: 'rye@bakery.example', name: 'Rye', identityUid: 'uid-rye', another: false };
  expect(await makeOwner(context, second)).toEqual({ ok: false, problem: { kind: 'owner_exists' } });
  const baker = await employ('baker');
  const promoted = { email: baker.email, name: 'Somebody', identityUid: `uid-${baker.email}`, another: true };
  expect(await makeOwner(context, promoted)).toEqual({ ok: true, value: { personId: baker.id } });
  const [row] = await context.db.select().from(people).where(eq(people.id, baker.id));
  expect(row).toMatchObject({ role: 'owner', name: 'Bea' });
  const [olive] = await context.db.select().from(people).where(eq(people.identityUid, 'uid-olive'));
  expect(olive?.email).toBe('olive@bakery.example');
});
