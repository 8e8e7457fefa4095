import type { Product } from '@/features/catalogue/domain/product';
import * as catalogue from '@/features/catalogue/queries';
import { productSchema } from '@/features/catalogue/schema';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { orLatest, readLatest, readThrough } from '@/platform/kv';
import type { KeptName } from '@/platform/kv-keys';
import type { OfferInSale, SaleAndPlace } from '../domain/shown-sale';
import { offersInSales } from '../store/product-offers';
import { salesFrom } from '../store/sales';
import { salesAndPlacesReading } from './readings';

/** What a sale to come has of a product: one offer for each kind it bakes that day. */
export type ProductInSale = SaleAndPlace & { readonly offers: ReadonlyArray<OfferInSale> };

/** What a product's page shows; not live where the database did not answer, and then without sales. */
export type ProductPage = {
  readonly isLive: boolean;
  readonly product: Product;
  /** The sales to come that bake it, the nearest first. */
  readonly inSales: ReadonlyArray<ProductInSale>;
};

/** A published product, and what the sales to come have left of it; null where there is none of that name. */
export function cachedProduct(context: Context, slug: string): Promise<ProductPage | null> {
  return orLatest(
    context,
    () => liveProduct(context, slug),
    () => copiedProduct(context, slug),
  );
}

const nameOf = (slug: string): KeptName => ({ kind: 'product', id: slug });

function readProduct(kept: unknown): Product | null {
  return productSchema.safeParse(kept).data ?? null;
}

async function liveProduct(context: Context, slug: string): Promise<ProductPage | null> {
  const toCome = salesFrom(dayAt(context.now()));
  const { revision, sales, offers } = await runReading(
    context.db,
    readings({
      revision: catalogue.revisionReading(context),
      sales: salesAndPlacesReading(context, toCome),
      offers: offersInSales(context.db, toCome, catalogue.variantIdsOfProduct(context, slug)),
    }),
  );
  const product = await readThrough(context, revision, {
    ...nameOf(slug),
    read: readProduct,
    load: () => runReading(context.db, catalogue.productReading(context, slug)),
  });
  if (product === null) return null;
  const inSales = sales
    .map(({ sale, place }) => ({ sale, place, offers: offers.filter(({ saleId }) => saleId === sale.id) }))
    .filter((inSale) => inSale.offers.length > 0);
  return { isLive: true, product, inSales };
}

async function copiedProduct(context: Context, slug: string): Promise<ProductPage | null> {
  const product = await readLatest(context, nameOf(slug), readProduct);
  return product && { isLive: false, product, inSales: [] };
}
