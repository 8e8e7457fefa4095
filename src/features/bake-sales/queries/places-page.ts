import * as shop from '@/features/shop/queries';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { readPlain } from '@/platform/kv';
import { type PlaceAndSales, type PlacesAndSales, salesByPlace } from '../domain/places-and-sales';
import { placesAndSalesSchema } from '../schema';
import { salesFrom } from '../store/sales';
import { salesAndPlacesReading } from './readings';

/** The places people may come to, each with its sales to come: from a copy where there is one, because it shows no stock. */
export async function cachedPlaces(context: Context): Promise<PlaceAndSales[]> {
  const today = dayAt(context.now());
  const live = readings({
    places: shop.listedPlacesReading(context),
    sales: salesAndPlacesReading(context, salesFrom(today)),
  });
  const kept = await readPlain<PlacesAndSales>(context, {
    kind: 'places',
    id: 'all',
    read: (found) => placesAndSalesSchema.safeParse(found).data ?? null,
    load: () => runReading(context.db, live),
  });
  return kept ? salesByPlace(kept, today) : [];
}
