import { and, asc, eq, inArray, isNull, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { VariantId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import { named, type Reading, reading } from '@/platform/db/reading';
import type { VariantChoice } from '../domain/variant-choice';
import { fullName } from '../domain/variant-facts';
import { categories, products, variants } from '../tables';
import { isOnSale } from './variant-facts';

/** The variants that may be put on offer. */
export const variantsOnSale: SQL | undefined = and(isNull(variants.archivedAt), isOnSale);

/** The variants whose ids a subquery gives, on sale or not. */
export const variantsWithIds = (ids: SQLWrapper): SQL => inArray(variants.id, ids);

/** The variant with an id, where it may be put on offer. */
export const variantOnSale = (id: VariantId): SQL | undefined => and(eq(variants.id, id), variantsOnSale);

/** Reads a choice of variants in the menu's order. */
export function variantChoicesReading(db: Db, which: SQL | undefined): Reading<VariantChoice[]> {
  const query = db
    .select({
      variantId: named(variants.id, 'variant_id'),
      variantName: named(variants.name, 'variant_name'),
      unit: variants.unit,
      pricePence: variants.pricePence,
      archivedAt: named(variants.archivedAt, 'variant_archived_at'),
      productName: named(products.name, 'product_name'),
      publishedAt: products.publishedAt,
      productArchivedAt: named(products.archivedAt, 'product_archived_at'),
      categoryName: named(categories.name, 'category_name'),
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(which)
    .orderBy(asc(categories.position), asc(products.position), asc(products.id), asc(variants.position));
  return reading(query, (rows) =>
    rows.map(({ variantId, productName, variantName, unit, categoryName, ...row }) => ({
      ...{ variantId, name: fullName(productName, variantName), unit, categoryName },
      pricePence: pence(row.pricePence),
      isOnSale: row.archivedAt === null && row.publishedAt !== null && row.productArchivedAt === null,
    })),
  );
}
