import type { SQLWrapper } from 'drizzle-orm';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { OfferSheet } from '../domain/offer-sheet';
import { saleWhoseId } from '../store/sales';
import { saleIdOfSlot } from '../store/slots';
import { offerSheetReading } from './readings';

/** Reads all there is to the sale of a slot whose id a subquery gives, for somebody else's batch; null where there is none. */
export function offerSheetOfSlotReading(context: Context, slotId: SQLWrapper): Reading<OfferSheet | null> {
  return offerSheetReading(context, saleWhoseId(saleIdOfSlot(context.db, slotId)));
}
