import { and, inArray, type SQLWrapper } from 'drizzle-orm';
import type { ProductId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { ProductName } from '../domain/product-name';
import { products } from '../tables';
import { isOnSale } from './variant-facts';

/** Reads the names of the products whose ids a subquery gives; what is not on sale is not among them. */
export function productNamesReading(db: Db, ids: SQLWrapper): Reading<ReadonlyMap<ProductId, ProductName>> {
  const query = db
    .select({ id: products.id, slug: products.slug, name: products.name })
    .from(products)
    .where(and(inArray(products.id, ids), isOnSale));
  return reading(query, (rows) => new Map(rows.map(({ id, slug, name }) => [id, { slug, name }])));
}
