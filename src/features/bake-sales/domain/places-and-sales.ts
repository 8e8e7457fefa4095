import type { ListedPlace } from '@/features/shop/domain/place';
import type { Day } from '@/kernel/time';
import type { Sale } from './offer-sheet';
import type { SaleAndPlace } from './shown-sale';

/** A place people may come to, and when the bakery is there next, the nearest day first. */
export type PlaceAndSales = { readonly place: ListedPlace; readonly sales: ReadonlyArray<Sale> };

export type PlacesAndSales = {
  readonly places: ReadonlyArray<ListedPlace>;
  readonly sales: ReadonlyArray<SaleAndPlace>;
};

/** Gives each place its sales from a day on: what was read may be a copy of yesterday. */
export function salesByPlace({ places, sales }: PlacesAndSales, today: Day): PlaceAndSales[] {
  const toCome = sales.filter(({ sale }) => sale.bakeDay >= today);
  return places.map((place) => ({
    place,
    sales: toCome.filter((one) => one.place.id === place.id).map(({ sale }) => sale),
  }));
}
