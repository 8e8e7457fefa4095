import { describe, expect, test } from 'vitest';
import { cachedProduct } from '@/features/bake-sales/queries/product-page';
import type { Context } from '@/platform/context';
import { auditFor } from '@/testing/builders/books';
import { aProduct } from '@/testing/builders/catalogue';
import { signedIn, trustingShop } from '@/testing/builders/staff';
import { changeCategories } from './commands/change-categories';
import { addIngredient, changeIngredient, changeLabel } from './commands/change-ingredients';
import type { OfficeProduct } from './domain/office-product';
import { getLarder, getProductDesk, listCategories } from './queries/office';

const inCharge = async () => trustingShop({ caller: (await signedIn('manager')).caller });

async function deskOf(context: Context, slug: string): Promise<OfficeProduct> {
  const { product } = await getProductDesk(context, slug);
  if (!product) throw new Error(`There is no ${slug}`);
  return product;
}

const seen = ({ id, version }: OfficeProduct) => ({ productId: id, version });
const codes = (allergens: ReadonlyArray<{ readonly code: string }>) => allergens.map(({ code }) => code);

async function ingredientCalled(context: Context, labelText: string) {
  const found = (await getLarder(context)).ingredients.find((one) => one.labelText === labelText);
  if (!found) throw new Error(`Nobody knows ${labelText}`);
  const { id: ingredientId, isReviewed } = found;
  return { ...found, seen: { ingredientId, labelText, isReviewed } };
}

describe('the label of a product', () => {
  test('contains what its ingredients bring, in the order of their weight, and may contain the rest', async () => {
    const context = await inCharge();
    await addIngredient(context, { labelText: 'ground *almonds*', allergens: ['almond'], isReviewed: true });
    await addIngredient(context, { labelText: '*butter* (*milk*)', allergens: ['milk'], isReviewed: true });
    const product = await deskOf(context, (await aProduct(context)).slug);
    const wish = { lines: ['butter (milk)', 'Ground almonds'], mayContain: ['milk', 'sesame', 'no-such'] };
    expect(await changeLabel(context, seen(product), wish)).toMatchObject({ ok: true });
    const changed = await deskOf(context, product.slug);
    expect(changed.ingredients.map(({ labelText }) => labelText)).toEqual(['*butter* (*milk*)', 'ground *almonds*']);
    expect(codes(changed.contains)).toEqual(['milk', 'almond']);
    // Milk is surely in it, so it is not told as a trace.
    expect(codes(changed.mayContain)).toEqual(['sesame']);
    const shown = (await cachedProduct(context, product.slug))?.product.variants[0]?.label;
    expect(shown?.ingredients).toBe('*butter* (*milk*), ground *almonds*');
    expect((await auditFor(context, product.id)).at(-1)).toMatchObject({ action: 'product.label_changed' });
  });

  test('on the menu takes nothing that nobody has checked, and the sentence says which', async () => {
    const context = await inCharge();
    const product = await deskOf(context, (await aProduct(context)).slug);
    const wish = { lines: ['wheat flour', 'dragon fruit'], mayContain: [] };
    expect(await changeLabel(context, seen(product), wish)).toMatchObject({
      problem: { kind: 'would_vanish', missing: [{ kind: 'unchecked', labelTexts: ['dragon fruit'] }] },
    });
    expect((await getLarder(context)).ingredients.map(({ labelText }) => labelText)).not.toContain('dragon fruit');
    await addIngredient(context, { labelText: 'dragon fruit', allergens: [], isReviewed: true });
    expect(await changeLabel(context, seen(product), wish)).toMatchObject({ ok: true });
  });
});

describe('an ingredient', () => {
  test('that changes its allergens changes what every product with it contains', async () => {
    const context = await inCharge();
    await addIngredient(context, { labelText: 'plain glaze', allergens: [], isReviewed: true });
    const product = await deskOf(context, (await aProduct(context)).slug);
    await changeLabel(context, seen(product), { lines: ['plain glaze'], mayContain: ['soya'] });
    const glaze = await ingredientCalled(context, 'plain glaze');
    const now = { labelText: 'glaze (*soya*)', allergens: ['soya'], isReviewed: true, isMeant: false };
    expect(await changeIngredient(context, glaze.seen, now)).toMatchObject({ ok: true });
    const changed = await deskOf(context, product.slug);
    expect(codes(changed.contains)).toEqual(['soya']);
    expect(codes(changed.mayContain)).toEqual([]);
    // Whoever saw it as it was is told.
    expect(await changeIngredient(context, glaze.seen, now)).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
  });

  test('that is in doubt takes its bakes out of the shop, if somebody means it', async () => {
    const context = await inCharge();
    await addIngredient(context, { labelText: 'candied peel', allergens: [], isReviewed: true });
    const product = await deskOf(context, (await aProduct(context, { name: 'Peel loaf' })).slug);
    await changeLabel(context, seen(product), { lines: ['candied peel'], mayContain: [] });
    const peel = await ingredientCalled(context, 'candied peel');
    const doubt = { labelText: 'candied peel', allergens: [], isReviewed: false };
    expect(await changeIngredient(context, peel.seen, { ...doubt, isMeant: false })).toMatchObject({
      problem: { kind: 'bakes_would_vanish', bakes: ['Peel loaf'] },
    });
    expect(await cachedProduct(context, product.slug)).not.toBeNull();
    expect(await changeIngredient(context, peel.seen, { ...doubt, isMeant: true })).toMatchObject({ ok: true });
    expect(await cachedProduct(context, product.slug)).toBeNull();
  });

  test('has words of its own', async () => {
    const context = await inCharge();
    const wish = { labelText: 'poppy seeds', allergens: [], isReviewed: true };
    expect(await addIngredient(context, wish)).toMatchObject({ ok: true });
    expect(await addIngredient(context, wish)).toMatchObject({ problem: { kind: 'known_already' } });
  });
});

test('the sorts of bake are named, ordered and hidden together; of two who saw the same, one wins', async () => {
  const context = await inCharge();
  await aProduct(context, { category: 'Buns' });
  const wishes = async (name: string) =>
    (await listCategories(context)).map(({ id, name: old, position, isHidden }) => ({
      before: { id, name: old, position, isHidden },
      after: { id, name: old === 'Buns' ? name : old, position: position + 5, isHidden },
    }));
  const [mine, yours] = [await wishes('Sticky buns'), await wishes('Iced buns')];
  expect(await changeCategories(context, mine, 'Biscuits')).toMatchObject({ ok: true });
  expect(await changeCategories(context, yours, '')).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
  const names = (await listCategories(context)).map(({ name }) => name);
  expect(names).toContain('Sticky buns');
  expect(names.at(-1)).toBe('Biscuits');
  expect(await changeCategories(context, [], 'Biscuits')).toMatchObject({ problem: { kind: 'slug_taken' } });
});
