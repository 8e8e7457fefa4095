import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readSession } from '@/features/access/queries';
import { moveOrder } from '@/features/orders/commands/move-order';
import { getOrder } from '@/features/orders/queries';
import { audit } from '@/features/shop/tables';
import { letters } from '@/features/notifications/tables';
import { NotAllowed } from '@/kernel/not-allowed';
import { ok, refused } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { known, openAccount } from '@/testing/builders/known';
import { anOrder, aShop } from '@/testing/builders/orders';
import { employ, signedIn } from '@/testing/builders/staff';
import { eraseFor, type EraseFor } from './commands/erase-for';
import { finishErasures } from './commands/finish-erasures';
import { foreseeErasure } from './queries/foresee-erasure';

let guests = 0;

async function aGuest() {
  const shop = aShop();
  const email = `by-telephone-${++guests}@example.org`;
  const sale = await aBakeSale(shop, { payOnCollection: true, capacity: 50 });
  const customer = { name: 'Tilly Telephone', email, phone: null };
  const order = await anOrder(shop, sale, { paymentWay: 'on_collection', customer });
  const { id, caller } = await signedIn('owner');
  return { shop, email, order, ownerId: id, office: aShop({ caller }) };
}

const seenBy = async (office: Context, email: string) => {
  const found = await foreseeErasure(office, email);
  return found.ok ? found.value.foreseen : null;
};
const wish = (email: string, over: Partial<EraseFor> = {}): EraseFor => ({
  ...{ email, way: 'wait', proof: 'order', seen: '' },
  ...over,
});
const trailOf = ({ db }: Context, personId: `per_${string}`) =>
  db.select().from(audit).where(eq(audit.personId, personId)).orderBy(audit.id);

test('an owner sees what would go of an address, typed in whatever letters, and nothing goes before they agree to it', async () => {
  const { office, email, order } = await aGuest();
  const foreseen = await seenBy(office, ` ${email.toUpperCase()} `);
  expect(foreseen).toMatchObject({ email, hasAccount: false, openOrders: [order.reference] });
  expect(foreseen?.parts).toContainEqual(['Orders', 1]);
  expect(await eraseFor(office, wish(email))).toEqual(ok({ kind: 'foreseen', foreseen }));
  // Something has come in since they looked.
  expect(await eraseFor(office, wish(email, { seen: 'Orders 7' }))).toMatchObject({ value: { kind: 'foreseen' } });
  expect((await getOrder(office, order.id)).customer.email).toBe(email);
});

test('somebody with an open order is erased once it is handed over; the trail says which owner took the wish', async () => {
  const { shop, office, email, order, ownerId } = await aGuest();
  const seen = (await seenBy(office, email))?.seen ?? '';
  expect(await eraseFor(office, wish(email, { seen }))).toEqual(
    ok({ kind: 'done', erased: 'waiting', loginLeft: null }),
  );
  expect(await trailOf(shop, ownerId)).toMatchObject([
    { action: 'person.erasure_asked', after: { way: 'wait', proof: 'order' } },
  ]);
  await moveOrder(shop, {
    orderId: order.id,
    to: 'collected',
    actor: { personId: null, name: 'Bea' },
    reason: null,
    from: null,
  });
  await finishErasures(shop, 50);
  expect((await getOrder(shop, order.id)).customer.email).toBeNull();
  const told = await shop.db.select().from(letters).where(eq(letters.to, email));
  expect(told.map(({ kind }) => kind)).toEqual(['data_erased']);
});

test('what can be called off is, where they want that, and they are erased at once', async () => {
  const { shop, office, email, order, ownerId } = await aGuest();
  const seen = (await seenBy(office, email))?.seen ?? '';
  const answer = await eraseFor(office, wish(email, { way: 'cancel', seen }));
  expect(answer).toEqual(ok({ kind: 'done', erased: 'erased', loginLeft: null }));
  expect(await getOrder(shop, order.id)).toMatchObject({ state: 'cancelled', customer: { email: null } });
  expect((await trailOf(shop, ownerId)).map(({ action }) => action)).toEqual(['person.erasure_asked', 'person.erased']);
});

test('an account is shut at once, and the owner is told which login only Identity Platform’s console deletes', async () => {
  const shop = aShop();
  const account = await openAccount(shop);
  const office = aShop({ caller: (await signedIn('owner')).caller });
  const seen = (await seenBy(office, known.email))?.seen ?? '';
  expect(await eraseFor(office, wish(known.email, { seen, proof: 'letter' }))).toEqual(
    ok({ kind: 'done', erased: 'erased', loginLeft: `uid-${known.email}` }),
  );
  expect((await readSession(aShop({ caller: account.caller }))).kind).toBe('guest');
  // The letter that confirms it knows the address until it is sent.
  expect((await seenBy(office, known.email))?.parts).toEqual([['Letters to them', 1]]);
});

test('nobody is erased whom the shop does not know, nor who works here, nor by anybody but an owner', async () => {
  const { office, email } = await aGuest();
  expect(await eraseFor(office, wish('nobody-at-all@example.org'))).toEqual(refused({ kind: 'nobody' }));
  const baker = await employ('baker');
  expect(await eraseFor(office, wish(baker.email))).toEqual(refused({ kind: 'works_here' }));
  const managers = aShop({ caller: (await signedIn('manager')).caller });
  await expect(foreseeErasure(managers, email)).rejects.toThrow(NotAllowed);
  await expect(eraseFor(managers, wish(email))).rejects.toThrow(NotAllowed);
});
