import { addDays, type Instant, instantAt } from '@/kernel/time';
import type { Sale } from './offer-sheet';

export type SaleState = 'draft' | 'upcoming' | 'open' | 'closed' | 'done' | 'cancelled';

/** The facts a sale's state is made of; the rest is the time. */
export type SaleFacts = Pick<Sale, 'bakeDay' | 'opensAt' | 'closesAt' | 'publishedAt' | 'cancelledAt'>;

/** Where a sale stands at an instant; nothing and nobody sets it. */
export function saleStateAt(sale: SaleFacts, now: Instant): SaleState {
  if (sale.cancelledAt !== null) return 'cancelled';
  if (sale.publishedAt === null) return 'draft';
  if (now < sale.opensAt) return 'upcoming';
  if (now < sale.closesAt) return 'open';
  return now < endOfBakeDay(sale) ? 'closed' : 'done';
}

/** Says whether a sale takes orders at an instant: from its opening until the moment before its cut-off. */
export function isOpenAt(sale: SaleFacts, now: Instant): boolean {
  return saleStateAt(sale, now) === 'open';
}

/** The midnight that ends a sale's bake day. */
export function endOfBakeDay(sale: Pick<SaleFacts, 'bakeDay'>): Instant {
  return instantAt(addDays(sale.bakeDay, 1), '00:00');
}
