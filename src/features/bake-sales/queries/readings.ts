import type { SQL } from 'drizzle-orm';
import * as catalogue from '@/features/catalogue/queries';
import * as shop from '@/features/shop/queries';
import { invariant } from '@/kernel/invariant';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings } from '@/platform/db/reading';
import { offersOf } from '../domain/assemble-sheet';
import type { OfferSheet, Place } from '../domain/offer-sheet';
import type { SaleAndPlace } from '../domain/shown-sale';
import * as sales from '../store/sales';
import * as sheets from '../store/sheet';

/** Reads a choice of sales and the places they are held at. */
export function salesAndPlacesReading(context: Context, which: SQL): Reading<SaleAndPlace[]> {
  const parts = readings({
    sales: sales.salesReading(context.db, which),
    places: shop.placesReading(context, sheets.placeIdsOf(context.db, which)),
  });
  return mapReading(parts, (found) =>
    found.sales.map(({ sale, locationId }) => ({ sale, place: placeOf(found.places, locationId) })),
  );
}

/** Reads all there is to one sale, or null. */
export function offerSheetReading(context: Context, which: SQL): Reading<OfferSheet | null> {
  const parts = readings({
    rows: sheets.sheetRows(context.db, which),
    places: shop.placesReading(context, sheets.placeIdsOf(context.db, which)),
    facts: catalogue.variantFactsReading(context, sheets.variantIdsOf(context.db, which)),
    zones: shop.deliveryZonesReading(context),
  });
  return mapReading(parts, ({ rows, places, facts, zones }) => {
    if (rows === null) return null;
    const { locationId, offers, ...rest } = rows;
    const delivers = rest.methods.some(({ method }) => method === 'delivery');
    return {
      ...{ ...rest, place: placeOf(places, locationId), offers: offersOf(offers, facts) },
      zones: delivers ? zones : [],
    };
  });
}

function placeOf(places: ReadonlyMap<Place['id'], Place>, id: Place['id']): Place {
  const place = places.get(id);
  invariant(place, 'A sale is held at a place the shop knows');
  return place;
}
