import { catalogueOffice } from '@/config/backend';
import { requireStaff } from '@/features/access/queries';
import type { Id, ProductId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import type { Allergen } from '../domain/allergens';
import type { KeptCategory, KeptIngredient } from '../domain/office-ingredient';
import type { ListedProduct, OfficeProduct } from '../domain/office-product';
import { categoriesReading, type VatRate, vatRatesReading } from '../store/categories';
import { allergensReading, ingredientsReading } from '../store/ingredients';
import { listedProductsReading, type ListWish } from '../store/office-list';
import { officeProductReading } from '../store/office-product';

/** One page of the list of products; `next` is the last of them where there are more. */
export type ProductList = {
  readonly products: ReadonlyArray<ListedProduct>;
  readonly next: ProductId | null;
  readonly categories: ReadonlyArray<KeptCategory>;
};

/** Reads a page of the products by name, for whoever may change them. */
export async function getProductList(context: Context, wish: Omit<ListWish, 'most'>): Promise<ProductList> {
  await requireStaff(context, 'catalogue.edit');
  const { productsPerPage } = catalogueOffice;
  const { found, categories } = await runReading(
    context.db,
    readings({
      found: listedProductsReading(context.db, { ...wish, most: productsPerPage + 1 }),
      categories: categoriesReading(context.db),
    }),
  );
  const products = found.slice(0, productsPerPage);
  return { products, categories, next: found.length > productsPerPage ? (products.at(-1)?.id ?? null) : null };
}

/** A product, and everything that can be chosen for it. */
export type ProductDesk = {
  readonly product: OfficeProduct | null;
  readonly categories: ReadonlyArray<KeptCategory>;
  readonly vatRates: ReadonlyArray<VatRate>;
  readonly allergens: ReadonlyArray<Allergen>;
};

/** Reads a product by its address, for whoever may change it. */
export async function getProductDesk(context: Context, slug: string): Promise<ProductDesk> {
  await requireStaff(context, 'catalogue.edit');
  const { db } = context;
  return runReading(
    db,
    readings({
      product: officeProductReading(db, { slug }),
      categories: categoriesReading(db),
      vatRates: vatRatesReading(db),
      allergens: allergensReading(db),
    }),
  );
}

/** The sorts of bake, in their order. */
export async function listCategories(context: Context): Promise<ReadonlyArray<KeptCategory>> {
  await requireStaff(context, 'catalogue.edit');
  return runReading(context.db, categoriesReading(context.db));
}

/** Every ingredient, or one of them, and the allergens an ingredient can bring. */
export type Larder = {
  readonly ingredients: ReadonlyArray<KeptIngredient>;
  readonly allergens: ReadonlyArray<Allergen>;
};

/** Reads the ingredients the bakery knows, those nobody has checked first; or the one with an id. */
export async function getLarder(context: Context, id: Id<'ing'> | null = null): Promise<Larder> {
  await requireStaff(context, 'catalogue.edit');
  const { db } = context;
  return runReading(db, readings({ ingredients: ingredientsReading(db, id), allergens: allergensReading(db) }));
}
