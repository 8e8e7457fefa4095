import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { openDb } from '@/platform/db/client';
import { testBindings } from '@/testing/bindings';
import { aProduct } from '@/testing/builders/catalogue';
import { testContext } from '@/testing/context';
import { cachedAllergenSheet } from './queries/allergen-sheet';
import { products, variants } from './tables';

const work: Promise<unknown>[] = [];
const context = testContext({ afterResponse: (promise) => void work.push(promise) });

beforeEach(async () => {
  await Promise.all(work);
  const { keys } = await context.kv.list();
  await Promise.all(keys.map(({ name }) => context.kv.delete(name)));
  await context.db.update(products).set({ archivedAt: context.now() });
});

test('the sheet has every bake that may be sold, with what it contains and what it may contain', async () => {
  const swirl = await aProduct(context, {
    name: 'Pesto swirl',
    contains: ['wheat', 'milk', 'cashew'],
    mayContain: ['other-tree-nuts'],
  });
  const plain = await aProduct(context, { name: 'Meringue', contains: [] });
  const { bakes } = await cachedAllergenSheet(context);
  expect(bakes.map(({ slug }) => slug).toSorted()).toEqual([swirl.slug, plain.slug].toSorted());
  expect(bakes.find(({ slug }) => slug === swirl.slug)).toMatchObject({
    name: 'Pesto swirl',
    category: 'Breads',
    contains: [{ name: 'wheat' }, { name: 'milk' }, { name: 'cashew', fourteen: 'Tree nuts' }],
    mayContain: [{ code: 'other-tree-nuts', fourteen: 'Tree nuts' }],
  });
  expect(bakes.find(({ slug }) => slug === plain.slug)).toMatchObject({ contains: [], mayContain: [] });
});

test('what nobody has checked, or nobody may buy, is not on the sheet', async () => {
  await aProduct(context, { name: 'Mystery bun', ingredients: ['*who knows*'], isReviewed: false });
  const draft = await aProduct(context, { name: 'Draft loaf' });
  await context.db.update(products).set({ publishedAt: null }).where(eq(products.id, draft.productId));
  const gone = await aProduct(context, { name: 'Old loaf' });
  await context.db.update(variants).set({ archivedAt: context.now() }).where(eq(variants.productId, gone.productId));
  expect((await cachedAllergenSheet(context)).bakes).toEqual([]);
});

test('the sheet costs one round trip, the next visitor none, and says of which moment it is', async () => {
  await aProduct(context);
  let batches = 0;
  const db = openDb(testBindings().DB);
  const counted = testContext({
    now: () => 1_700_000_000_000,
    afterResponse: (promise) => void work.push(promise),
    db: Object.assign(openDb(testBindings().DB), {
      batch: (statements: Parameters<typeof db.batch>[0]) => {
        batches += 1;
        return db.batch(statements);
      },
    }),
  });
  const sheet = await cachedAllergenSheet(counted);
  expect(sheet).toMatchObject({ readAt: 1_700_000_000_000, bakes: [{ name: 'Sourdough' }] });
  await Promise.all(work);
  expect(await cachedAllergenSheet(counted)).toEqual(sheet);
  expect(batches).toBe(1);
});
