import { and, asc, eq, ne } from 'drizzle-orm';
import type { Db } from '@/platform/db/client';
import { named, type Reading, reading } from '@/platform/db/reading';
import type { Photo } from '../domain/photo';
import type { Shelf } from '../domain/shelf';
import { categories, photos, products } from '../tables';
import { isOnSale, photoFrom } from './variant-facts';

/** Reads the sorts of bake that have something to sell, each with the first picture there is of its bakes. */
export function shelvesReading(db: Db): Reading<Shelf[]> {
  const query = db
    .select({
      slug: named(categories.slug, 'category_slug'),
      name: named(categories.name, 'category_name'),
      key: photos.key,
      alt: photos.alt,
      width: photos.width,
      height: photos.height,
    })
    .from(categories)
    .innerJoin(products, eq(products.categoryId, categories.id))
    .leftJoin(photos, and(eq(photos.productId, products.id), ne(photos.alt, '')))
    .where(and(eq(categories.hidden, false), isOnSale))
    .orderBy(asc(categories.position), asc(products.position), asc(photos.position));
  return reading(query, (rows) =>
    [...Map.groupBy(rows, ({ slug }) => slug).values()].flatMap((own) =>
      own.slice(0, 1).map(({ slug, name }) => ({ slug, name, photo: own.flatMap(pictureOf)[0] ?? null })),
    ),
  );
}

/** What a left join gives of a picture: all of it, or nothing. */
type MaybePhoto = { readonly [Part in keyof Photo]: Photo[Part] | null };

function pictureOf({ key, alt, width, height }: MaybePhoto): Photo[] {
  if (key === null || alt === null || width === null || height === null) return [];
  return [photoFrom({ key, alt, width, height })];
}
