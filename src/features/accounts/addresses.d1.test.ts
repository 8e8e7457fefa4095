import { expect, test } from 'vitest';
import { accountLimits } from '@/config/backend';
import { changeDetails } from '@/features/access/commands/details';
import { NotAllowed } from '@/kernel/not-allowed';
import { aShop } from '@/testing/builders/orders';
import { aShopper, type SignedInShopper } from '@/testing/builders/shoppers';
import { addAddress, changeAddress, forgetAddress, putAddressFirst } from './commands/addresses';
import type { NewAddress } from './domain/own-address';
import { getKnownDetails } from './queries/addresses';

const door = (addressLine1: string, label: string | null = null): NewAddress => ({
  ...{ label, addressLine1, addressLine2: null, town: 'Cressage', postcode: 'SY5 6ZZ' },
});

const streets = async ({ context }: SignedInShopper) =>
  (await getKnownDetails(context)).addresses.map(({ addressLine1 }) => addressLine1);

/** Somebody whose clock goes on by a second with every look. */
async function aShopperAtTheClock() {
  let now = Date.now();
  return aShopper({ now: () => (now += 1000) });
}

test('a new address is the one that is filled in, until another is put first', async () => {
  const ann = await aShopperAtTheClock();
  await addAddress(ann.context, door('1 Mill Lane', 'Home'));
  await addAddress(ann.context, door('2 Forge Row'));
  expect(await streets(ann)).toEqual(['2 Forge Row', '1 Mill Lane']);
  const { addresses } = await getKnownDetails(ann.context);
  const home = addresses.find(({ label }) => label === 'Home');
  if (!home) throw new Error('Home was kept');
  await putAddressFirst(ann.context, home.id);
  expect(await streets(ann)).toEqual(['1 Mill Lane', '2 Forge Row']);
  await changeAddress(ann.context, home.id, door('3 Mill Lane', 'New home'));
  expect((await getKnownDetails(ann.context)).addresses[0]).toMatchObject({ id: home.id, label: 'New home' });
  await forgetAddress(ann.context, home.id);
  expect(await streets(ann)).toEqual(['2 Forge Row']);
});

test('nobody changes, puts first or takes out an address of somebody else', async () => {
  const [ann, bob] = [await aShopperAtTheClock(), await aShopperAtTheClock()];
  await addAddress(ann.context, door('1 Mill Lane'));
  await addAddress(ann.context, door('2 Forge Row'));
  const [, second] = (await getKnownDetails(ann.context)).addresses;
  if (!second) throw new Error('Two were kept');
  expect(await changeAddress(bob.context, second.id, door('Elsewhere'))).toEqual({
    ok: false,
    problem: { kind: 'no_such_address' },
  });
  await putAddressFirst(bob.context, second.id);
  await forgetAddress(bob.context, second.id);
  expect(await streets(ann)).toEqual(['2 Forge Row', '1 Mill Lane']);
  expect(await streets(bob)).toEqual([]);
});

test('an account keeps so many addresses and not one more, however many forms are sent at once', async () => {
  const ann = await aShopper();
  const most = accountLimits.addresses;
  const kept = await Promise.all(Array.from({ length: most + 3 }, (_, n) => addAddress(ann.context, door(`${n} Row`))));
  expect(kept.filter(({ ok }) => ok)).toHaveLength(most);
  expect(kept.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'too_many_addresses', most } });
  expect(await streets(ann)).toHaveLength(most);
});

test('a guest has no account to keep anything in', async () => {
  const asked = await addAddress(aShop(), door('1 Mill Lane')).catch((error: unknown) => error);
  expect(asked).toBeInstanceOf(NotAllowed);
});

test('what somebody is called and where they are rung is theirs to change', async () => {
  const [ann, bob] = [await aShopper(), await aShopper()];
  await changeDetails(ann.context, { name: 'Ann Miller', phone: '07700 900123' });
  expect((await getKnownDetails(ann.context)).details).toEqual({
    name: 'Ann Miller',
    email: ann.email,
    phone: '07700 900123',
  });
  expect((await getKnownDetails(bob.context)).details.name).not.toBe('Ann Miller');
});
