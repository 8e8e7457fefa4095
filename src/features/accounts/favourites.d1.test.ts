import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accountLimits } from '@/config/backend';
import { products } from '@/features/catalogue/tables';
import { addDays, dayAt, nextWeekday } from '@/kernel/time';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { aProduct } from '@/testing/builders/catalogue';
import { aShop } from '@/testing/builders/orders';
import { aShopper, type SignedInShopper } from '@/testing/builders/shoppers';
import { keepFavourite, letFavouriteGo } from './commands/favourites';
import { listOwnFavourites } from './queries/favourites';
import { ownFavourites } from './tables';

const names = async ({ context }: SignedInShopper) => (await listOwnFavourites(context)).map(({ name }) => name);

test('a bake is kept once, shown to nobody else, and taken out again', async () => {
  const [ann, bob] = [await aShopper(), await aShopper()];
  const { productId } = await aProduct(ann.context, { name: 'Rye' });
  await keepFavourite(ann.context, productId);
  expect(await keepFavourite(ann.context, productId)).toMatchObject({ ok: true });
  expect(await names(ann)).toEqual(['Rye']);
  expect(await names(bob)).toEqual([]);
  await letFavouriteGo(bob.context, productId);
  expect(await names(ann)).toEqual(['Rye']);
  await letFavouriteGo(ann.context, productId);
  expect(await names(ann)).toEqual([]);
});

test('a favourite tells the nearest day that has some left, and what it costs then', async () => {
  const ann = await aShopper();
  const product = await aProduct(ann.context, { name: 'Buns', pricePence: 200 });
  await keepFavourite(ann.context, product.productId);
  expect((await listOwnFavourites(ann.context))[0]?.soonest).toBeNull();
  const bakeDay = nextWeekday(addDays(dayAt(ann.context.now()), 2), 6);
  await aBakeSale(ann.context, { bakeDay, offers: [{ product, capacity: 0, pricePence: 210 }] });
  expect((await listOwnFavourites(ann.context))[0]?.soonest).toMatchObject({ bakeDay, left: 0 });
  const later = addDays(bakeDay, 7);
  const sale = await aBakeSale(ann.context, { bakeDay: later, offers: [{ product, capacity: 5, pricePence: 230 }] });
  expect(await listOwnFavourites(ann.context)).toMatchObject([
    { name: 'Buns', soonest: { saleId: sale.id, bakeDay: later, pricePence: 230, left: 5 } },
  ]);
});

test('a bake that is off the menu is not shown, and is back when the bakery bakes it again', async () => {
  const ann = await aShopper();
  const { productId } = await aProduct(ann.context, { name: 'Stollen' });
  await keepFavourite(ann.context, productId);
  const archive = (archivedAt: number | null) =>
    ann.context.db.update(products).set({ archivedAt }).where(eq(products.id, productId));
  await archive(ann.context.now());
  expect(await names(ann)).toEqual([]);
  await archive(null);
  expect(await names(ann)).toEqual(['Stollen']);
});

test('what was never baked is not kept, and of too many not one more', async () => {
  const ann = await aShopper();
  expect(await keepFavourite(ann.context, 'prd_0000')).toEqual({ ok: false, problem: { kind: 'no_such_bake' } });
  const { productId } = await aProduct(aShop(), { name: 'One' });
  const { context, id: personId } = ann;
  const others = Array.from({ length: accountLimits.favourites }, (_, n) => aProduct(context, { name: `Bake ${n}` }));
  const kept = (await Promise.all(others)).map((other) => ({ personId, productId: other.productId, keptAt: 1 }));
  for (const row of kept) await context.db.insert(ownFavourites).values(row);
  expect(await keepFavourite(context, productId)).toMatchObject({ problem: { kind: 'too_many_favourites' } });
  const again = kept[0]?.productId ?? 'prd_0000';
  expect(await keepFavourite(context, again)).toMatchObject({ ok: true });
});
