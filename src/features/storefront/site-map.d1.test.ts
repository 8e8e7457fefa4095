import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { products, variants } from '@/features/catalogue/tables';
import { newsPosts } from '@/features/content/tables';
import { addDays, day, dayAt, type Instant } from '@/kernel/time';
import { keyOfPlain } from '@/platform/kv-keys';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { aProduct } from '@/testing/builders/catalogue';
import { testContext } from '@/testing/context';
import { anUnreachableDatabase, aVisitor } from '@/testing/visitor';
import { cachedSiteMap } from './queries/site-map';

const context = testContext();
const now = context.now();
const today = dayAt(now);

async function visit(over: Parameters<typeof aVisitor>[0] = {}) {
  const visitor = aVisitor(over);
  const pages = await cachedSiteMap(visitor.context);
  await visitor.settle();
  return { paths: pages.map(({ path }) => path), batches: visitor.counts.batches };
}

beforeEach(async () => {
  const { keys } = await context.kv.list();
  await Promise.all(keys.map(({ name }) => context.kv.delete(name)));
});

describe('what a search engine’s visit costs', () => {
  test('one round trip for the first, none for the next, and both are told the same', async () => {
    await aBakeSale(context);
    const first = await visit();
    const second = await visit();
    expect([first.batches, second.batches]).toEqual([1, 0]);
    expect(second.paths).toEqual(first.paths);
  });

  test('the last map is given where the database does not answer', async () => {
    const { paths } = await visit();
    await context.kv.delete(keyOfPlain({ kind: 'site-map', id: 'all' }));
    expect((await visit({ db: anUnreachableDatabase() })).paths).toEqual(paths);
  });
});

describe('what is on the map', () => {
  test('the sales from today on, and neither past, cancelled nor unpublished ones', async () => {
    const saleOn = async (slug: string, choices: Parameters<typeof aBakeSale>[1]) => {
      await aBakeSale(context, { opensAt: now - 20 * day, closesAt: now - day, slug, ...choices });
    };
    await saleOn('today', { bakeDay: today });
    await saleOn('yesterday', { bakeDay: addDays(today, -1) });
    await saleOn('called-off', { bakeDay: addDays(today, 3), cancelledAt: now });
    await saleOn('being-planned', { bakeDay: addDays(today, 9), publishedAt: null });
    const { paths } = await visit();
    expect(paths).toContain('/sales/today');
    for (const slug of ['yesterday', 'called-off', 'being-planned']) expect(paths).not.toContain(`/sales/${slug}`);
  });

  test('every bake on sale, and none that is archived, comes in no kind, or is not checked for allergens', async () => {
    const loaf = await aProduct(context);
    const gone = await aProduct(context);
    const kindless = await aProduct(context);
    const unchecked = await aProduct(context, { ingredients: ['a *new* syrup'], isReviewed: false });
    await context.db.update(products).set({ archivedAt: now }).where(eq(products.id, gone.productId));
    await context.db.update(variants).set({ archivedAt: now }).where(eq(variants.productId, kindless.productId));
    const { paths } = await visit();
    expect(paths).toContain(`/products/${loaf.slug}`);
    for (const { slug } of [gone, kindless, unchecked]) expect(paths).not.toContain(`/products/${slug}`);
  });

  test('news that is out, and not what is still to come', async () => {
    const post = (slug: string, publishedAt: Instant | null) => ({
      id: context.newId('nws'),
      ...{ slug, title: slug, summary: 'Come and see.', body: 'Come and see.' },
      ...{ publishedAt, createdAt: now, changedAt: now },
    });
    await context.db
      .insert(newsPosts)
      .values([post('oven', now - day), post('easter', now + day), post('draft', null)]);
    const { paths } = await visit();
    expect(paths.filter((path) => path.startsWith('/news/'))).toEqual(['/news/oven']);
  });
});
