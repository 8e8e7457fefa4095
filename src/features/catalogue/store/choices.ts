import { asc } from 'drizzle-orm';
import type { Db } from '@/platform/db/client';
import { type Reading, reading, readings } from '@/platform/db/reading';
import type { CatalogueChoices } from '../domain/choices';
import { categories, products } from '../tables';

/** Reads the sorts of bake and the bakes by name, hidden ones too. */
export function choicesReading(db: Db): Reading<CatalogueChoices> {
  const sorts = db
    .select({ id: categories.id, slug: categories.slug, name: categories.name })
    .from(categories)
    .orderBy(asc(categories.position));
  const bakes = db
    .select({ id: products.id, name: products.name, archivedAt: products.archivedAt })
    .from(products)
    .orderBy(asc(products.name));
  return readings({
    categories: reading(sorts, (rows) => rows),
    products: reading(bakes, (rows) =>
      rows.map(({ archivedAt, ...bake }) => ({ ...bake, isArchived: archivedAt !== null })),
    ),
  });
}
