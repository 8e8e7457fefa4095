import { type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import { invariant } from '@/kernel/invariant';
import type { SaleId, SlotId } from '@/kernel/ids';
import type { Day } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings, runReading } from '@/platform/db/reading';
import type { HandOver } from './domain/hand-over';
import type { OfferSheet } from './domain/offer-sheet';
import type { SaleAndPlace } from './domain/shown-sale';
import { offerSheetReading, salesAndPlacesReading } from './queries/readings';
import * as sales from './store/sales';
import { saleIdOfSlot, slotReading } from './store/slots';

/** Everything a basket, a checkout and an order need of one sale, in one D1 batch and never from a copy. */
export async function findOfferSheet(context: Context, saleId: SaleId): Promise<OfferSheet | null> {
  return runReading(context.db, offerSheetOf(context, saleId));
}

/** Reads the same, for somebody else's batch. */
export function offerSheetOf(context: Context, saleId: SaleId): Reading<OfferSheet | null> {
  return offerSheetReading(context, sales.saleWithId(saleId));
}

/** The same of a sale that is there. */
export async function getOfferSheet(context: Context, saleId: SaleId): Promise<OfferSheet> {
  const sheet = await findOfferSheet(context, saleId);
  invariant(sheet, `There is no sale ${saleId}`);
  return sheet;
}

/** The published sale with a slug. */
export async function findSaleBySlug(context: Context, slug: string): Promise<SaleAndPlace | null> {
  const [found] = await listSales(context, sales.publishedSale(slug));
  return found ?? null;
}

/** The sales that take orders now, the nearest bake day first. */
export async function listOpenSales(context: Context): Promise<SaleAndPlace[]> {
  return listSales(context, sales.openSales(context.now()));
}

/** The published sales that will take orders later, the nearest bake day first. */
export async function listUpcomingSales(context: Context): Promise<SaleAndPlace[]> {
  return listSales(context, sales.upcomingSales(context.now()));
}

/** The published sales from a day on, the nearest first; cancelled ones are not among them. */
export async function listSalesFrom(context: Context, firstDay: Day): Promise<SaleAndPlace[]> {
  return listSales(context, sales.salesFrom(firstDay));
}

/** Where and when an order changes hands, in one D1 batch. */
export async function getHandOver(context: Context, order: { readonly slotId: SlotId }): Promise<HandOver> {
  const handOver = await runReading(context.db, handOverReading(context, sql`(${order.slotId})`));
  invariant(handOver, 'An order stands in a slot of its sale');
  return handOver;
}

/** Reads the same for the slot whose id a subquery gives, for somebody else's batch; null where there is none. */
export function handOverReading(context: Context, slotId: SQLWrapper): Reading<HandOver | null> {
  const parts = readings({
    sales: salesAndPlacesReading(context, sales.saleWhoseId(saleIdOfSlot(context.db, slotId))),
    slot: slotReading(context.db, slotId),
  });
  return mapReading(parts, ({ sales: [sale], slot }) => (sale && slot ? { ...sale, slot } : null));
}

async function listSales(context: Context, which: SQL): Promise<SaleAndPlace[]> {
  return runReading(context.db, salesAndPlacesReading(context, which));
}
