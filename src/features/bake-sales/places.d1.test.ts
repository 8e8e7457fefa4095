import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { locations, settings } from '@/features/shop/tables';
import { openDb } from '@/platform/db/client';
import { testBindings } from '@/testing/bindings';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { testContext } from '@/testing/context';
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
