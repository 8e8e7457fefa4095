import type { SQL } from 'drizzle-orm';
import { requireStaff } from '@/features/access/queries';
import { readinessReading } from '@/features/catalogue/queries/readiness';
import * as shop from '@/features/shop/queries';
import { invariant } from '@/kernel/invariant';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import type { Place, Sale } from '../domain/offer-sheet';
import { type ReadinessItem, readinessOf, type SaleToPublish } from '../domain/readiness';
import { type OfficeFacts, officeFactsReading, saleWithSlug } from '../store/office-sales';
import { placeIdsOf, sheetRows, type SheetRows, variantIdsOf } from '../store/sheet';

/** A sale as whoever plans it sees it, published or not. */
export type OfficeSale = {
  readonly sale: Sale;
  readonly place: Place;
  readonly facts: OfficeFacts;
  readonly rows: Pick<SheetRows, 'methods' | 'slots' | 'pools' | 'offers'>;
  /** What it needs before shoppers may see it. */
  readonly readiness: ReadonlyArray<ReadinessItem>;
};

/** The sale with a slug, drafts too; null where there is none. */
export async function findOfficeSale(context: Context, slug: string): Promise<OfficeSale | null> {
  await requireStaff(context, 'sales.edit');
  return readOfficeSale(context, saleWithSlug(slug));
}

/** Reads the same in one batch, for whoever has been let in already. */
export async function readOfficeSale(context: Context, which: SQL): Promise<OfficeSale | null> {
  const { db } = context;
  const { rows, facts, places, bakes, zones } = await runReading(
    db,
    readings({
      rows: sheetRows(db, which),
      facts: officeFactsReading(db, which),
      places: shop.placesReading(context, placeIdsOf(db, which)),
      bakes: readinessReading(context, variantIdsOf(db, which)),
      zones: shop.deliveryZonesReading(context),
    }),
  );
  if (!rows || !facts) return null;
  const { sale, locationId, methods, slots, pools, offers } = rows;
  const place = places.get(locationId);
  invariant(place, 'A sale is held at a place the shop knows');
  const found: SaleToPublish = {
    ...{ sale, place, hasZones: zones.length > 0, methods: methods.map(({ method }) => method) },
    slots: slots.map(({ method, startsAt, ordersLeft }) => ({ method, startsAt, capacity: ordersLeft })),
    offers: offers.flatMap(({ variantId, ownLeft }) => {
      const bake = bakes.get(variantId);
      return bake ? [{ capacity: ownLeft, bake }] : [];
    }),
  };
  const readiness = readinessOf(found, context.now());
  return { sale, place, facts, rows: { methods, slots, pools, offers }, readiness };
}
