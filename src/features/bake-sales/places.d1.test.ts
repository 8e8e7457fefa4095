import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { getKeptPlaces } from '@/features/shop/queries/places';
import { locations, settings } from '@/features/shop/tables';
import { NotAllowed } from '@/kernel/not-allowed';
import { openDb } from '@/platform/db/client';
import { forgetKept } from '@/platform/kv';
import { testBindings } from '@/testing/bindings';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor } from '@/testing/builders/books';
import { staffedBy } from '@/testing/builders/staff';
import { testContext } from '@/testing/context';
import { cancelSale } from './commands/cancel-sale';
import { closeSaleNow } from './commands/cut-off';
import { setPlace } from './commands/set-place';
import { cachedPlaces } from './queries/places-page';

const context = testContext();

test('where to find us: our own place first, each with its sales to come, in one round trip and then in none', async () => {
  const sale = await aBakeSale(context);
  await aBakeSale(context, { cancelledAt: context.now() });
  const at = context.now();
  const words = { addressLine1: '1 Lane', town: 'Harley', postcode: 'SY5 6ZY', howToFind: 'In the porch.' };
  await context.db.insert(locations).values([
    { id: 'loc_aaaa1', slug: 'a-barn', name: 'A barn', ...words, createdAt: at, changedAt: at },
    { id: 'loc_aaaa2', slug: 'a-secret', name: 'A secret', ...words, hidden: true, createdAt: at, changedAt: at },
  ]);
  const [own] = await context.db.select().from(locations).where(eq(locations.id, sale.locationId));
  await context.db.insert(settings).values({ key: 'default_location', value: own?.slug ?? '', changedAt: at });

  const work: Promise<unknown>[] = [];
  let batches = 0;
  const db = openDb(testBindings().DB);
  const visitor = testContext({
    afterResponse: (promise) => void work.push(promise),
    db: Object.assign(openDb(testBindings().DB), {
      batch: (statements: Parameters<typeof db.batch>[0]) => {
        batches += 1;
        return db.batch(statements);
      },
    }),
  });
  const places = await cachedPlaces(visitor);
  const slugs = places.map(({ place }) => place.slug);
  expect(slugs[0]).toBe(own?.slug);
  expect(slugs).toContain('a-barn');
  expect(slugs).not.toContain('a-secret');
  expect(places[0]?.sales.map(({ id }) => id)).toEqual([sale.id]);
  await Promise.all(work);
  expect(await cachedPlaces(visitor)).toEqual(places);
  expect(batches).toBe(1);
});

test('what is kept of where to find us is forgotten with whatever changes of a sale that stands there', async () => {
  const work: Promise<unknown>[] = [];
  const visitor = testContext({ afterResponse: (promise) => void work.push(promise) });
  const manager = await staffedBy(context, 'manager');
  const sale = await aBakeSale(context);
  await forgetKept(context, [{ kind: 'places', id: 'all' }]);
  const shown = async () => {
    const places = await cachedPlaces(visitor);
    await Promise.all(work);
    return places.flatMap(({ sales }) => sales).find(({ id }) => id === sale.id);
  };
  expect(await shown()).toMatchObject({ closesAt: sale.closesAt });
  const wish = { saleId: sale.id, version: null, reason: 'The oven broke' };
  expect(await closeSaleNow(manager, wish)).toMatchObject({ ok: true });
  const closed = await shown();
  expect(closed?.closesAt).toBeLessThan(sale.closesAt);
  expect(await cancelSale(manager, wish, () => [])).toMatchObject({ ok: true });
  expect(await shown()).not.toEqual(closed);
});

describe('a place, set by an owner', () => {
  const wish = {
    ...{ name: 'The old dairy', addressLine1: '2 Lane', addressLine2: null, town: 'Harley', postcode: 'SY5 6ZY' },
    ...{ latitude: null, longitude: null, howToFind: 'By the gate.', isHidden: false },
  };

  test('is there at once for sales and shoppers, and changed as soon as it is saved', async () => {
    const work: Promise<unknown>[] = [];
    const visitor = testContext({ afterResponse: (promise) => void work.push(promise) });
    const owner = await staffedBy(context, 'owner');
    const shown = async () => {
      const places = await cachedPlaces(visitor);
      await Promise.all(work);
      return places.find(({ place }) => place.slug === 'the-old-dairy')?.place;
    };
    expect(await shown()).toBeUndefined();
    expect(await setPlace(owner, { placeId: null, version: 0, wish })).toEqual({ ok: true });
    const made = await shown();
    expect(made).toMatchObject({ name: wish.name, postcode: 'SY5 6ZY' });
    const placeId = made?.id ?? 'loc_none';
    const version = (await getKeptPlaces(owner)).find(({ id }) => id === placeId)?.version ?? 0;
    const changes = ['By the pump.', 'By the well.'].map((howToFind) =>
      setPlace(owner, { placeId, version, wish: { ...wish, howToFind } }),
    );
    const both = await Promise.all(changes);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both).toContainEqual({ ok: false, problem: { kind: 'changed_meanwhile' } });
    expect((await shown())?.howToFind).toBe(both[0]?.ok ? 'By the pump.' : 'By the well.');
    expect(await auditFor(owner, placeId)).toHaveLength(2);
  });

  test('has a name of its own, and is nobody else’s to set', async () => {
    const owner = await staffedBy(context, 'owner');
    const taken = { ...wish, name: 'A barn' };
    expect(await setPlace(owner, { placeId: null, version: 0, wish: taken })).toMatchObject({
      problem: { kind: 'name_taken' },
    });
    expect(await setPlace(owner, { placeId: 'loc_nowhere', version: 0, wish })).toMatchObject({
      problem: { kind: 'no_such_place' },
    });
    for (const role of ['manager', 'baker'] as const)
      await expect(setPlace(await staffedBy(context, role), { placeId: null, version: 0, wish })).rejects.toThrow(
        NotAllowed,
      );
  });
});
