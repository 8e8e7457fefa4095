import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { employ, trustingShop } from '@/testing/builders/staff';
import { auditStatement } from '@/features/shop/commands';
import { auditFor } from '@/testing/builders/books';
import { makeOwner as makeOwnerTelling, type MakeOwner } from './commands';
import { hasOwner } from './queries';
import { people } from './tables';

test('the shop gets one first owner, another only when asked, and whoever is known already keeps their name', async () => {
  const context = trustingShop();
  const makeOwner = (shop: typeof context, wish: MakeOwner) =>
    makeOwnerTelling(shop, wish, (subject) => [
      auditStatement(shop, { action: 'staff.owner_made', personId: null, actor: 'npm run owner', subject }),
    ]);
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
  for (const { id } of [{ id: baker.id }, { id: olive?.id ?? '' }])
    expect(await auditFor(context, id)).toMatchObject([{ action: 'staff.owner_made', actor: 'npm run owner' }]);
});
