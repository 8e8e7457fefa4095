import { describe, expect, test } from 'vitest';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { aProduct } from '@/testing/builders/catalogue';
import { testContext } from '@/testing/context';
import { cachedProduct } from './queries/product-page';

/* Other tests of this file leave their sales behind: each looks at its own bake. */

const context = testContext();

/** A visitor whose round trips to the database are counted. */
function visitor() {
  const counts = { batches: 0 };
  const later: Promise<unknown>[] = [];
  const db = new Proxy(context.db, {
    get(target, name) {
      if (name === 'batch') counts.batches += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function'
        ? (...input: unknown[]): unknown => Reflect.apply(value, target, input)
        : value;
    },
  });
  const afterResponse = (work: Promise<unknown>) => void later.push(work);
  return { counts, context: testContext({ db, kv: context.kv, afterResponse }), settle: () => Promise.all(later) };
}

describe('the page of a bake', () => {
  test('knows the times of a day, what fits into each, and when the day is full', async () => {
    const loaf = await aProduct(context, { name: 'Rye' });
    const roomy = await aBakeSale(context, {
      offers: [{ product: loaf }],
      slots: [{ capacity: 3, itemCapacity: 8 }, { capacity: 1 }],
    });
    const full = await aBakeSale(context, { offers: [{ product: loaf }], orderCapacity: 0 });
    const page = await cachedProduct(testContext(), loaf.slug);
    const inSale = (id: string) => page?.inSales.find(({ sale }) => sale.id === id);
    expect(inSale(roomy.id)).toMatchObject({
      isFullyBooked: false,
      slots: [
        { id: roomy.slotIds[0], ordersLeft: 3, itemsLeft: 8 },
        { id: roomy.slotIds[1], ordersLeft: 1, itemsLeft: null },
      ],
    });
    expect(inSale(full.id)).toMatchObject({ isFullyBooked: true, offers: [{ left: 12 }] });
  });

  test('shows what goes well with it on the same day, and no other day’s bakes', async () => {
    const loaf = await aProduct(context, { name: 'Spelt' });
    const sale = await aBakeSale(context, {
      offers: [{ product: loaf }, { name: 'Bun', capacity: 0 }, { name: 'Bap' }, { name: 'Old', isWithdrawn: true }],
    });
    await aBakeSale(context, { offers: [{ name: 'Elsewhere' }] });
    const page = await cachedProduct(testContext(), loaf.slug);
    const [inSale] = page?.inSales ?? [];
    expect(inSale?.sale.id).toBe(sale.id);
    expect(inSale?.goesWith.map(({ name, left }) => [name, left])).toEqual([
      ['Bap', 12],
      ['Bun', 0],
    ]);
  });

  test('asks the database once where there is a copy, and twice where there is none', async () => {
    const loaf = await aProduct(context, { name: 'Corn' });
    await aBakeSale(context, { offers: [{ product: loaf }, { name: 'Roll' }] });
    const first = visitor();
    const page = await cachedProduct(first.context, loaf.slug);
    await first.settle();
    const next = visitor();
    expect(await cachedProduct(next.context, loaf.slug)).toEqual(page);
    expect([first.counts.batches, next.counts.batches]).toEqual([2, 1]);
  });
});
