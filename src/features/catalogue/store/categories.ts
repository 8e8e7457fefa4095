import { and, asc, eq, sql } from 'drizzle-orm';
import type { CategoryId } from '@/kernel/ids';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { type Reading, reading } from '@/platform/db/reading';
import type { KeptCategory } from '../domain/office-ingredient';
import { categories, products, vatRates } from '../tables';

/** Reads the sorts of bake in their order, hidden ones too, and how many products each has. */
export function categoriesReading(db: Db): Reading<KeptCategory[]> {
  const query = db
    .select({
      id: categories.id,
      slug: categories.slug,
      name: categories.name,
      position: categories.position,
      isHidden: categories.hidden,
      products: sql<number>`(SELECT count(*) FROM ${products} WHERE ${products}.category_id = ${categories}.id)`.as(
        'products_of_it',
      ),
    })
    .from(categories)
    .orderBy(asc(categories.position), asc(categories.name));
  return reading(query, (rows) => rows);
}

export type VatRate = { readonly code: string; readonly name: string; readonly basisPoints: number };

/** Reads the VAT rates there are. */
export function vatRatesReading(db: Db): Reading<VatRate[]> {
  const query = db
    .select({ code: vatRates.code, name: vatRates.name, basisPoints: vatRates.basisPoints })
    .from(vatRates)
    .orderBy(asc(vatRates.basisPoints));
  return reading(query, (rows) => rows);
}

export type CategoryRow = {
  readonly id: CategoryId;
  readonly name: string;
  readonly position: number;
  readonly isHidden: boolean;
};

/** Changes a sort of bake that is still what it was; otherwise a NOT NULL is broken, and with it the batch. */
export function updateCategory(db: Db, { id, name, position, isHidden }: CategoryRow, before: CategoryRow): Statement {
  const isSame = and(
    eq(categories.name, before.name),
    eq(categories.position, before.position),
    eq(categories.hidden, before.isHidden),
  );
  return db
    .update(categories)
    .set({ name: sql`CASE WHEN ${isSame} THEN ${name} END`, position, hidden: isHidden })
    .where(eq(categories.id, id));
}

/** Writes a new sort of bake down, behind the others. */
export function insertCategory(
  db: Db,
  category: { readonly id: CategoryId; readonly slug: string; readonly name: string },
): Statement {
  const position = sql`(SELECT coalesce(max(${categories.position}) + 1, 0) FROM ${categories})`;
  return db.insert(categories).values({ ...category, position });
}

/** Says why the sorts of bake were not written: one has that name already, or is no longer what it was. */
export function categoryProblemOf(error: unknown): 'slug_taken' | 'changed_meanwhile' | null {
  const constraint = constraintOf(error);
  if (constraint?.kind === 'unique' && constraint.name === 'categories.slug') return 'slug_taken';
  return constraint?.kind === 'not_null' && constraint.name === 'categories.name' ? 'changed_meanwhile' : null;
}
