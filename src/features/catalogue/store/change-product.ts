import { eq, type SQL, sql } from 'drizzle-orm';
import type { CategoryId, ProductId, VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import type { ProductWords } from '../domain/office-product';
import { products, variants } from '../tables';

type Seen = { readonly id: ProductId; readonly version: Instant };

/**
 * Raises a product's version, first of a batch: where it is no longer the one that was seen, a NOT NULL is broken on
 * purpose, and with it the batch. Of two who saw the same product, one wins.
 */
export function raiseVersion(db: Db, { id, version }: Seen, now: Instant): Statement {
  const later = Math.max(now, version + 1);
  return db
    .update(products)
    .set({ changedAt: sql`CASE WHEN ${products.changedAt} = ${version} THEN ${later} END` })
    .where(eq(products.id, id));
}

export type NewProduct = {
  readonly id: ProductId;
  readonly slug: string;
  readonly name: string;
  readonly categoryId: CategoryId;
  readonly at: Instant;
};

/** Writes a new product down, as a draft behind the others of its sort. */
export function insertProduct(db: Db, { at, ...product }: NewProduct): Statement {
  return db.insert(products).values({
    ...product,
    ...{ description: '', storage: '', shelfLifeDays: 0, vatRate: 'zero' },
    position: lastOf(product.categoryId),
    ...{ createdAt: at, changedAt: at },
  });
}

function lastOf(categoryId: CategoryId): SQL {
  return sql`(SELECT coalesce(max(${products.position}) + 1, 0) FROM ${products} WHERE ${products.categoryId} = ${categoryId})`;
}

/** Writes the words of a product. */
export function setWords(db: Db, id: ProductId, words: ProductWords): Statement {
  return db.update(products).set(words).where(eq(products.id, id));
}

/** Writes which VAT a product is sold with, and why. */
export function setVat(
  db: Db,
  id: ProductId,
  vat: { readonly vatRate: string; readonly vatReason: string | null },
): Statement {
  return db.update(products).set(vat).where(eq(products.id, id));
}

/** Writes since when a product is on the menu, and since when it is retired. */
export function setStanding(
  db: Db,
  id: ProductId,
  standing: { readonly publishedAt?: Instant; readonly archivedAt?: Instant | null },
): Statement {
  return db.update(products).set(standing).where(eq(products.id, id));
}

export type KindRow = {
  readonly id: VariantId;
  readonly name: string;
  readonly unit: string;
  readonly pricePence: Pence;
  readonly netQuantity: string;
  readonly position: number;
  readonly archivedAt: Instant | null;
};

/** Writes a kind of a product down, or anew. */
export function saveKind(db: Db, productId: ProductId, { id, ...kind }: KindRow): Statement {
  return db
    .insert(variants)
    .values({ id, productId, ...kind })
    .onConflictDoUpdate({ target: variants.id, set: kind });
}

/** Says why a product was not written: another has its address, or it is no longer the one that was seen. */
export function productProblemOf(error: unknown): 'slug_taken' | 'changed_meanwhile' | 'no_such_category' | null {
  const constraint = constraintOf(error);
  if (constraint?.kind === 'unique' && constraint.name === 'products.slug') return 'slug_taken';
  if (constraint?.kind === 'not_null' && constraint.name === 'products.changed_at') return 'changed_meanwhile';
  // Sort and rate are all a product points to; a rate is looked up before.
  return constraint?.kind === 'foreign_key' ? 'no_such_category' : null;
}
