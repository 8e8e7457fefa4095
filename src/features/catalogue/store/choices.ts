import { asc } from 'drizzle-orm';
import type { Db } from '@/platform/db/client';
import { type Reading, reading, readings } from '@/platform/db/reading';
import type { CatalogueChoices } from '../domain/choices';
import { productStateOf } from '../domain/office-product';
import { categories, products } from '../tables';

/** Reads the sorts of bake. */
export function sortChoicesReading(db: Db): Reading<CatalogueChoices['categories']> {
  const sorts = db
    .select({ id: categories.id, slug: categories.slug, name: categories.name })
    .from(categories)
    .orderBy(asc(categories.position));
  return reading(sorts, (rows) => rows);
}

/** Reads the sorts of bake and the bakes by name, hidden ones too. */
export function choicesReading(db: Db): Reading<CatalogueChoices> {
  const { id, name, publishedAt, archivedAt } = products;
  const bakes = db.select({ id, name, publishedAt, archivedAt }).from(products).orderBy(asc(name));
  return readings({
    categories: sortChoicesReading(db),
    products: reading(bakes, (rows) =>
      rows.map(({ publishedAt: published, archivedAt: archived, ...bake }) => ({
        ...bake,
        state: productStateOf({ publishedAt: published, archivedAt: archived }),
      })),
    ),
  });
}
