import { and, asc, eq, exists, isNotNull, isNull, like, type SQL, sql } from 'drizzle-orm';
import type { ProductId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import { named, type Reading, reading } from '@/platform/db/reading';
import { type ListedProduct, type ProductState, productStateOf } from '../domain/office-product';
import type { ExportedKind } from '../domain/product-columns';
import { categories, ingredients, productIngredients, products, variants } from '../tables';

export type ListWish = {
  readonly state: ProductState | null;
  readonly categorySlug: string | null;
  readonly text: string;
  /** The last product of the page before. */
  readonly after: ProductId | null;
  readonly most: number;
};

const inState = {
  on_the_menu: and(isNotNull(products.publishedAt), isNull(products.archivedAt)),
  draft: and(isNull(products.publishedAt), isNull(products.archivedAt)),
  retired: isNotNull(products.archivedAt),
} as const satisfies Record<ProductState, SQL | undefined>;

/** Reads products by their names, as the office lists them. */
export function listedProductsReading(db: Db, wish: ListWish): Reading<ListedProduct[]> {
  const query = db
    .select({
      id: named(products.id, 'product_id'),
      slug: named(products.slug, 'product_slug'),
      name: named(products.name, 'product_name'),
      categoryName: named(categories.name, 'category_name'),
      publishedAt: products.publishedAt,
      archivedAt: products.archivedAt,
      kinds: ofKinds<number>(sql`count(*)`).as('kinds'),
      fromPence: ofKinds<number | null>(sql`min(${variants.pricePence})`).as('from_pence'),
      isUnchecked: sql<number>`${exists(unchecked(db))}`.as('is_unchecked'),
    })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(wanted(wish))
    .orderBy(asc(products.name), asc(products.id))
    .limit(wish.most);
  return reading(query, (rows) =>
    rows.map(({ publishedAt, archivedAt, fromPence, isUnchecked, ...row }) => ({
      ...row,
      state: productStateOf({ publishedAt, archivedAt }),
      fromPence: fromPence === null ? null : pence(fromPence),
      isUnchecked: isUnchecked === 1,
    })),
  );
}

/** Reads the same products whole, a row for each kind they come in or came in; one without a kind is a row too. */
export function exportedKindsReading(db: Db, wish: ListWish): Reading<ExportedKind[]> {
  const query = db
    .select({
      ...{ slug: products.slug, vatRate: products.vatRate },
      name: named(products.name, 'product_name'),
      categoryName: named(categories.name, 'category_name'),
      publishedAt: products.publishedAt,
      archivedAt: named(products.archivedAt, 'product_archived_at'),
      kindName: named(variants.name, 'kind_name'),
      ...{ unit: variants.unit, netQuantity: variants.netQuantity, pricePence: variants.pricePence },
      retiredAt: named(variants.archivedAt, 'kind_archived_at'),
      isUnchecked: sql<number>`${exists(unchecked(db))}`.as('is_unchecked'),
    })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .leftJoin(variants, eq(variants.productId, products.id))
    .where(wanted(wish))
    .orderBy(asc(products.name), asc(products.id), asc(variants.position), asc(variants.id))
    .limit(wish.most);
  return reading(query, (rows) =>
    rows.map(({ publishedAt, archivedAt, retiredAt, isUnchecked, ...row }) => ({
      ...row,
      state: productStateOf({ publishedAt, archivedAt }),
      isRetired: retiredAt !== null,
      isUnchecked: isUnchecked === 1,
    })),
  );
}

function wanted({ state, categorySlug, text, after }: ListWish): SQL | undefined {
  return and(
    state === null ? undefined : inState[state],
    categorySlug === null ? undefined : eq(categories.slug, categorySlug),
    text === '' ? undefined : like(products.name, `%${text.replaceAll(/[%_]/g, '')}%`),
    after === null
      ? undefined
      : sql`(${products.name}, ${products.id}) > (SELECT it.name, it.id FROM ${products} AS it WHERE it.id = ${after})`,
  );
}

function ofKinds<T>(figure: SQL) {
  return sql<T>`(SELECT ${figure} FROM ${variants}
    WHERE ${variants.productId} = ${products.id} AND ${variants.archivedAt} IS NULL)`;
}

function unchecked(db: Db) {
  return db
    .select({ id: ingredients.id })
    .from(productIngredients)
    .innerJoin(ingredients, eq(ingredients.id, productIngredients.ingredientId))
    .where(and(eq(productIngredients.productId, products.id), isNull(ingredients.reviewedAt)));
}
