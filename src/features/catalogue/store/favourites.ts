import { asc, eq, inArray, type SQLWrapper } from 'drizzle-orm';
import type { VariantId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { Favourite } from '../domain/favourite';
import { favourites, products, variants } from '../tables';
import { variantFactsReading } from './variant-facts';

/** Reads the favourites of the season that may be sold, in the bakery's order. */
export function favouritesReading(db: Db): Reading<Favourite[]> {
  const chosen = db.select({ id: favourites.productId }).from(favourites);
  const kinds = db.select({ id: variants.id }).from(variants).where(inArray(variants.productId, chosen));
  const parts = readings({
    rows: favouriteRows(db),
    prices: usualPrices(db, kinds),
    facts: variantFactsReading(db, kinds),
  });
  return mapReading(parts, ({ rows, prices, facts }) => {
    const priceOf = ({ variantId }: { variantId: VariantId }) => prices.get(variantId) ?? 0;
    const kindsOf = Map.groupBy(facts.values(), ({ productId }) => productId);
    return rows.flatMap((row): Favourite[] => {
      const [cheapest] = (kindsOf.get(row.productId) ?? []).toSorted((a, b) => priceOf(a) - priceOf(b));
      // Taken off the menu since it was chosen.
      if (!cheapest) return [];
      const { photo, unit } = cheapest;
      return [{ ...row, photo, unit, usualPricePence: pence(priceOf(cheapest)) }];
    });
  });
}

function favouriteRows(db: Db) {
  const query = db
    .select({ productId: favourites.productId, slug: products.slug, name: products.name, note: favourites.note })
    .from(favourites)
    .innerJoin(products, eq(products.id, favourites.productId))
    .orderBy(asc(favourites.position));
  return reading(query, (rows) => rows);
}

function usualPrices(db: Db, kinds: SQLWrapper): Reading<ReadonlyMap<VariantId, number>> {
  const query = db
    .select({ id: variants.id, pricePence: variants.pricePence })
    .from(variants)
    .where(inArray(variants.id, kinds));
  return reading(query, (rows) => new Map(rows.map(({ id, pricePence }) => [id, pricePence])));
}
