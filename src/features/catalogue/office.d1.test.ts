import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { cachedProduct } from '@/features/bake-sales/queries/product-page';
import { NotAllowed } from '@/kernel/not-allowed';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { auditFor } from '@/testing/builders/books';
import { aProduct, type BuiltProduct } from '@/testing/builders/catalogue';
import { signedIn, trustingShop } from '@/testing/builders/staff';
import { changeKinds, type KindWish } from './commands/change-kinds';
import {
  bringProductBack,
  changeVat,
  changeWords,
  createProduct,
  publishProduct,
  retireProduct,
} from './commands/change-product';
import type { OfficeProduct } from './domain/office-product';
import { getProductDesk, getProductList } from './queries/office';
import { catalogueRevision, photos, products } from './tables';

const inCharge = async () => trustingShop({ caller: (await signedIn('manager')).caller });

async function deskOf(context: Context, slug: string): Promise<OfficeProduct> {
  const { product } = await getProductDesk(context, slug);
  if (!product) throw new Error(`There is no ${slug}`);
  return product;
}

const seen = ({ id, version }: OfficeProduct) => ({ productId: id, version });
const wordsOf = ({ name, slug, categoryId, description, storage, shelfLifeDays, position }: OfficeProduct) => ({
  ...{ name, slug, categoryId, description, storage, shelfLifeDays, position },
  ...{ searchTitle: null, searchDescription: null },
});
const revisionOf = async ({ db }: Context) => (await db.select().from(catalogueRevision))[0]?.revision ?? 0;

async function aDraft(context: Context, slug: string): Promise<OfficeProduct> {
  const { productId } = await aProduct(context, { category: 'Breads' });
  await context.db.update(products).set({ publishedAt: null, slug }).where(eq(products.id, productId));
  return deskOf(context, slug);
}

async function onTheMenu(context: Context, built: Promise<BuiltProduct> = aProduct(context)): Promise<OfficeProduct> {
  return deskOf(context, (await built).slug);
}

describe('a product', () => {
  test('begins as a draft that the shop does not show, and no two have one address', async () => {
    const context = await inCharge();
    const { categoryId } = await onTheMenu(context);
    const wish = { name: 'Rye', slug: 'rye', categoryId };
    expect(await createProduct(context, wish)).toEqual({ ok: true, value: { slug: 'rye' } });
    const product = await deskOf(context, 'rye');
    expect(product).toMatchObject({ name: 'Rye', publishedAt: null, kinds: [], ingredients: [] });
    expect(await cachedProduct(context, 'rye')).toBeNull();
    expect(await createProduct(context, wish)).toMatchObject({ problem: { kind: 'slug_taken' } });
    expect(await createProduct(context, { ...wish, slug: 'oat', categoryId: 'cat_nowhere' })).toMatchObject({
      problem: { kind: 'no_such_category' },
    });
    expect(await auditFor(context, product.id)).toMatchObject([{ action: 'product.created', after: wish }]);
  });

  test('keeps its new words, tells the trail what they were, and has the shop forget the old ones', async () => {
    const context = await inCharge();
    const product = await onTheMenu(context);
    expect((await cachedProduct(context, product.slug))?.product.name).toBe('Sourdough');
    const revision = await revisionOf(context);
    const words = { ...wordsOf(product), name: 'Old sourdough', searchTitle: 'Sourdough from Cressage' };
    expect(await changeWords(context, seen(product), words)).toMatchObject({ ok: true });
    expect(await revisionOf(context)).toBe(revision + 1);
    expect((await cachedProduct(context, product.slug))?.product).toMatchObject({
      name: 'Old sourdough',
      searchTitle: 'Sourdough from Cressage',
    });
    const [entry] = await auditFor(context, product.id);
    expect(entry).toMatchObject({
      action: 'product.changed',
      before: { name: 'Sourdough' },
      after: { name: 'Old sourdough' },
    });
  });

  test('that was on the menu keeps its address; a draft may take another', async () => {
    const context = await inCharge();
    const product = await onTheMenu(context);
    const moved = { ...wordsOf(product), slug: 'elsewhere' };
    expect(await changeWords(context, seen(product), moved)).toMatchObject({ problem: { kind: 'slug_fixed' } });
    const draft = await aDraft(context, 'first-thought');
    const better = { ...wordsOf(draft), slug: 'second-thought' };
    expect(await changeWords(context, seen(draft), better)).toEqual({ ok: true, value: { slug: 'second-thought' } });
  });

  test('is changed by one of two who saw the same, and the other is told', async () => {
    const context = await inCharge();
    const product = await onTheMenu(context);
    const both = ['Mine', 'Yours'].map((name) => changeWords(context, seen(product), { ...wordsOf(product), name }));
    const answers = await Promise.all(both);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
    expect(await auditFor(context, product.id)).toHaveLength(1);
    const late = await changeWords(context, seen(product), wordsOf(product));
    expect(late).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
  });

  test('has its VAT changed with the reason, which stays beside it', async () => {
    const context = await inCharge();
    const product = await onTheMenu(context);
    const vat = { vatRate: 'standard', vatReason: 'Covered in chocolate' };
    expect(await changeVat(context, seen(product), { ...vat, vatRate: 'none' })).toMatchObject({
      problem: { kind: 'no_such_rate' },
    });
    expect(await changeVat(context, seen(product), vat)).toMatchObject({ ok: true });
    expect(await deskOf(context, product.slug)).toMatchObject(vat);
    expect(await auditFor(context, product.id)).toMatchObject([
      { action: 'product.vat_changed', reason: 'Covered in chocolate', before: { vatRate: 'zero' } },
    ]);
  });

  test('is nobody’s to change who only bakes', async () => {
    const context = await inCharge();
    const product = await onTheMenu(context);
    const baker = trustingShop({ caller: (await signedIn('baker')).caller });
    await expect(changeWords(baker, seen(product), wordsOf(product))).rejects.toThrow(NotAllowed);
    await expect(getProductList(baker, nothingAsked)).rejects.toThrow(NotAllowed);
  });
});

describe('where a product stands', () => {
  test('is the menu once somebody publishes it, and nobody publishes what nobody has checked', async () => {
    const context = await inCharge();
    const { productId } = await aProduct(context, { ingredients: ['*pistachio* paste'], isReviewed: false });
    await context.db.update(products).set({ publishedAt: null, slug: 'green-bun' }).where(eq(products.id, productId));
    const unchecked = await deskOf(context, 'green-bun');
    expect(await publishProduct(context, seen(unchecked))).toMatchObject({
      problem: { kind: 'missing', missing: [{ kind: 'unchecked', labelTexts: ['*pistachio* paste'] }] },
    });
    const draft = await aDraft(context, 'plain-bun');
    expect(await publishProduct(context, seen(draft))).toMatchObject({ ok: true });
    expect(await cachedProduct(context, 'plain-bun')).not.toBeNull();
  });

  test('is nowhere once it is retired, and as before once it is brought back', async () => {
    const context = await inCharge();
    const product = await onTheMenu(context);
    expect(await retireProduct(context, seen(product))).toMatchObject({ ok: true });
    expect(await cachedProduct(context, product.slug)).toBeNull();
    const retired = await deskOf(context, product.slug);
    expect(await retireProduct(context, seen(retired))).toMatchObject({ problem: { kind: 'not_in_this_state' } });
    expect(await bringProductBack(context, seen(retired))).toMatchObject({ ok: true });
    expect(await cachedProduct(context, product.slug)).not.toBeNull();
    expect((await auditFor(context, product.id)).map(({ action }) => action)).toEqual([
      'product.retired',
      'product.brought_back',
    ]);
  });
});

describe('the kinds of a product', () => {
  const tray: KindWish = {
    ...{ id: null, name: 'Tray', unit: 'tray', pricePence: pence(1800), netQuantity: '1.6 kg' },
    ...{ position: 1, isRetired: false },
  };

  test('are added, priced and retired together; the last one on the menu stays', async () => {
    const context = await inCharge();
    const product = await onTheMenu(context);
    const dearer = product.kinds.map((kind) => ({ ...kind, pricePence: pence(450) }));
    expect(await changeKinds(context, seen(product), [...dearer, tray])).toMatchObject({ ok: true });
    const changed = await deskOf(context, product.slug);
    expect(changed.kinds).toMatchObject([{ pricePence: 450 }, { name: 'Tray', pricePence: 1800, isRetired: false }]);
    const none = changed.kinds.map((kind) => ({ ...kind, isRetired: true }));
    expect(await changeKinds(context, seen(changed), none)).toMatchObject({ problem: { kind: 'last_kind' } });
    expect(await changeKinds(context, seen(changed), none.slice(1))).toMatchObject({ ok: true });
    const shown = await cachedProduct(context, product.slug);
    expect(shown?.product.variants.map(({ usualPricePence }) => usualPricePence)).toEqual([450]);
  });

  test('are those of that product alone', async () => {
    const context = await inCharge();
    const [product, other] = [await onTheMenu(context), await onTheMenu(context)];
    expect(await changeKinds(context, seen(product), other.kinds)).toMatchObject({ problem: { kind: 'not_there' } });
  });
});

const nothingAsked = { state: null, categorySlug: null, text: '', after: null } as const;

describe('the list of products', () => {
  test('is searched by name, sort and state', async () => {
    const context = await inCharge();
    const scone = await onTheMenu(context, aProduct(context, { name: 'Cheese scone', category: 'Savouries' }));
    const named = async (over: Partial<Parameters<typeof getProductList>[1]>) =>
      (await getProductList(context, { ...nothingAsked, ...over })).products.map(({ name }) => name);
    expect(await named({ text: 'scone' })).toEqual(['Cheese scone']);
    expect(await named({ categorySlug: 'savouries' })).toEqual(['Cheese scone']);
    expect(await named({ text: 'scone', state: 'retired' })).toEqual([]);
    await retireProduct(context, seen(scone));
    expect(await named({ text: 'scone', state: 'retired' })).toEqual(['Cheese scone']);
    expect(await named({ text: '100%_' })).toEqual([]);
  });

  test('goes on after its last product, and shows each once', async () => {
    const context = await inCharge();
    const names = Array.from({ length: 60 }, (_, at) => `Page bun ${String(at).padStart(2, '0')}`);
    await Promise.all(names.map((name) => aProduct(context, { name })));
    const first = await getProductList(context, { ...nothingAsked, text: 'Page bun' });
    expect(first.next).toBe(first.products.at(-1)?.id);
    const second = await getProductList(context, { ...nothingAsked, text: 'Page bun', after: first.next });
    expect([...first.products, ...second.products].map(({ name }) => name)).toEqual(names);
    expect(second.next).toBeNull();
  });
});

test('a picture without words is not shown in the shop', async () => {
  const context = await inCharge();
  const built = await aProduct(context, { photoKey: 'photos/wordless' });
  await context.db.update(photos).set({ alt: '' }).where(eq(photos.productId, built.productId));
  expect((await cachedProduct(context, built.slug))?.product.photos).toEqual([]);
});
