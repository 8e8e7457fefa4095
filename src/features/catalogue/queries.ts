import type { SQLWrapper } from 'drizzle-orm';
import type { ProductId, VariantId } from '@/kernel/ids';
import type { PageAddress } from '@/kernel/page-address';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import { type OpenedPicture, openPicture } from '@/platform/media';
import type { Favourite } from './domain/favourite';
import type { PictureFile } from './domain/picture';
import type { Product } from './domain/product';
import type { ProductName } from './domain/product-name';
import type { Shelf } from './domain/shelf';
import type { VariantFacts } from './domain/variant-facts';
import * as addresses from './store/addresses';
import * as favourites from './store/favourites';
import * as names from './store/names';
import * as products from './store/product';
import * as revision from './store/revision';
import * as shelves from './store/shelves';
import * as facts from './store/variant-facts';

/** Reads how often the catalogue has changed, for the batch of a page that keeps what it shows. */
export function revisionReading(context: Context): Reading<number> {
  return revision.revisionReading(context.db);
}

/** Reads what the catalogue knows of the variants whose ids a subquery gives, for somebody else's batch. */
export function variantFactsReading(context: Context, ids: SQLWrapper): Reading<ReadonlyMap<VariantId, VariantFacts>> {
  return facts.variantFactsReading(context.db, ids);
}

/** Reads a published product with all its kinds and pictures, or null, for somebody else's batch. */
export function productReading(context: Context, slug: string): Reading<Product | null> {
  return products.productReading(context.db, slug);
}

/** Reads which products have a page, for somebody else's batch. */
export function productAddressesReading(context: Context): Reading<PageAddress[]> {
  return addresses.productAddressesReading(context.db);
}

/** The ids of a product's variants, for somebody else's question. */
export function variantIdsOfProduct(context: Context, slug: string): SQLWrapper {
  return products.variantIdsOfProduct(context.db, slug);
}

/** The ids of the variants of the products whose ids a subquery gives, for somebody else's question. */
export function variantIdsOfProducts(context: Context, productIds: SQLWrapper): SQLWrapper {
  return products.variantIdsOfProducts(context.db, productIds);
}

/** Finds one file of a picture in the bucket; without its body where the browser has it already. */
export function findPicture(
  context: Context,
  wanted: PictureFile & { readonly known?: string | null },
): Promise<OpenedPicture | null> {
  return openPicture(context, wanted);
}

/** Reads the favourites of the season that may be sold, in the bakery's order, for somebody else's batch. */
export function favouritesReading(context: Context): Reading<Favourite[]> {
  return favourites.favouritesReading(context.db);
}

/** Reads the sorts of bake that have something to sell, each with a picture, for somebody else's batch. */
export function shelvesReading(context: Context): Reading<Shelf[]> {
  return shelves.shelvesReading(context.db);
}

/** Reads the names of the products whose ids a subquery gives, as far as they are on sale, for somebody else's batch. */
export function productNamesReading(context: Context, ids: SQLWrapper): Reading<ReadonlyMap<ProductId, ProductName>> {
  return names.productNamesReading(context.db, ids);
}
