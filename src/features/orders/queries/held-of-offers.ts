import type { SQLWrapper } from 'drizzle-orm';
import type { OfferId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import { heldOfOffers } from '../store/held-of-offers';

/** Reads how many of each offer are in unpaid orders that are being paid for just now, of the sales whose ids a subquery gives. */
export function heldOfOffersReading(context: Context, saleIds: SQLWrapper): Reading<ReadonlyMap<OfferId, number>> {
  return heldOfOffers(context.db, saleIds);
}
