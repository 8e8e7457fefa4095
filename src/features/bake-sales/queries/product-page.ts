import type { SQL } from 'drizzle-orm';
import type { Product } from '@/features/catalogue/domain/product';
import * as catalogue from '@/features/catalogue/queries';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings, runReading } from '@/platform/db/reading';
import { orLatest, readLatest, readThrough } from '@/platform/kv';
import type { KeptName } from '@/platform/kv-keys';
import { type BakeCard, type GoesWith, goesWellWith } from '../domain/goes-with';
import type { Slot } from '../domain/offer-sheet';
import type { OfferInSale, SaleAndPlace } from '../domain/shown-sale';
import { isFullyBooked } from '../domain/slot-room';
import { productAndCardsSchema } from '../schema';
import { type SaleStock, stockOfSales } from '../store/product-offers';
import { salesFrom } from '../store/sales';
import { variantIdsOf } from '../store/sheet';
import { salesAndPlacesReading } from './readings';

/** What a sale to come has of a product: one offer for each kind it bakes that day. */
export type ProductInSale = SaleAndPlace & {
  readonly offers: ReadonlyArray<OfferInSale>;
  readonly slots: ReadonlyArray<Slot>;
  /** The day takes no more orders, whatever is left on its shelves. */
  readonly isFullyBooked: boolean;
  readonly goesWith: ReadonlyArray<GoesWith>;
};

/** What a product's page shows; not live where the database did not answer, and then without sales. */
export type ProductPage = {
  readonly isLive: boolean;
  readonly product: Product;
  /** The sales to come that bake it, the nearest first. */
  readonly inSales: ReadonlyArray<ProductInSale>;
};

/** What is kept of a product: itself, and the cards of all that is baked for the sales to come. */
type KeptProduct = { readonly product: Product; readonly cards: ReadonlyArray<BakeCard> };

const mostBeside = 4;

/** A published product, and what the sales to come have left of it; null where there is none of that name. */
export function cachedProduct(context: Context, slug: string): Promise<ProductPage | null> {
  return orLatest(
    context,
    () => liveProduct(context, slug),
    () => copiedProduct(context, slug),
  );
}

const nameOf = (slug: string): KeptName => ({ kind: 'product', id: slug });

function readKept(kept: unknown): KeptProduct | null {
  return productAndCardsSchema.safeParse(kept).data ?? null;
}

async function liveProduct(context: Context, slug: string): Promise<ProductPage | null> {
  const toCome = salesFrom(dayAt(context.now()));
  const { revision, sales, stock } = await runReading(
    context.db,
    readings({
      revision: catalogue.revisionReading(context),
      sales: salesAndPlacesReading(context, toCome),
      stock: stockOfSales(context.db, toCome),
    }),
  );
  const kept = await readThrough(context, revision, {
    ...nameOf(slug),
    read: readKept,
    load: async () => {
      const { product, cards } = await runReading(context.db, keptReading(context, slug, toCome));
      return product && { product, cards };
    },
  });
  if (kept === null) return null;
  const inSales = sales.flatMap((sale) => inSaleOf(kept, sale, stock.get(sale.sale.id)));
  return { isLive: true, product: kept.product, inSales };
}

/** What one sale has of a product, and beside it; nothing where it does not bake it. */
function inSaleOf({ product, cards }: KeptProduct, sale: SaleAndPlace, stock: SaleStock | undefined): ProductInSale[] {
  const kinds = new Set(product.variants.map(({ variantId }) => variantId));
  const own = stock?.offers.filter(({ terms }) => kinds.has(terms.variantId)) ?? [];
  if (!stock || own.length === 0) return [];
  const goesWith = goesWellWith({
    offers: stock.offers,
    cards: new Map(cards.map((card) => [card.variantId, card])),
    beside: product,
    most: mostBeside,
  });
  return [{ ...sale, offers: own, slots: stock.slots, isFullyBooked: isFullyBooked(stock), goesWith }];
}

function keptReading(
  context: Context,
  slug: string,
  toCome: SQL,
): Reading<{ product: Product | null; cards: BakeCard[] }> {
  const parts = readings({
    product: catalogue.productReading(context, slug),
    facts: catalogue.variantFactsReading(context, variantIdsOf(context.db, toCome)),
  });
  return mapReading(parts, ({ product, facts }) => ({ product, cards: [...facts.values()].map(cardOf) }));
}

function cardOf({ variantId, productSlug, name, unit, categorySlug, photo }: BakeCard): BakeCard {
  return { variantId, productSlug, name, unit, categorySlug, photo };
}

async function copiedProduct(context: Context, slug: string): Promise<ProductPage | null> {
  const kept = await readLatest(context, nameOf(slug), readKept);
  return kept && { isLive: false, product: kept.product, inSales: [] };
}
