import { dayAndTime, momentInWords } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import type { Instant } from '@/kernel/time';
import type { Method } from './offer-sheet';
import { type SaleFacts, saleStateAt } from './sale-state';
import type { ShownSale, ShownSlot } from './shown-sale';

/** From here down a page says how many are left; above it, nobody needs to hurry. */
export const fewLeft = 6;

/** How an offer's stock is told: the number only where it is worth knowing, and nothing where it is not known. */
export function stockWords(left: number | null): string | null {
  if (left === null || left > fewLeft) return null;
  return left === 0 ? 'Sold out' : `${left} left`;
}

/** What each way of handing over is called. */
export const methodWords = { collection: 'Collection', delivery: 'Delivery' } as const satisfies Record<Method, string>;

/** How full a window is, in words: the number only where it is worth knowing, and nothing where it is not known. */
export function slotWords({ isFull, ordersLeft }: Pick<ShownSlot, 'isFull' | 'ordersLeft'>): string | null {
  if (isFull) return 'Full';
  return ordersLeft === null || ordersLeft > fewLeft ? null : `${plural(ordersLeft, 'place')} left`;
}

/** When a sale takes orders, in words: "Order by Thursday 6 pm". */
export function orderingWords(sale: SaleFacts, now: Instant): string {
  switch (saleStateAt(sale, now)) {
    case 'draft':
      return 'Not published yet';
    case 'upcoming':
      return `Orders open ${momentInWords(sale.opensAt, now)}`;
    case 'open':
      return `Order by ${momentInWords(sale.closesAt, now)}`;
    case 'closed':
      return `Orders closed ${dayAndTime(sale.closesAt)}`;
    case 'done':
      return 'This sale is over';
    case 'cancelled':
      return 'This sale is cancelled';
  }
}

/** Why an offer cannot be put into a basket just now, in few words; null where it can. */
export function whyNotWords({ sale, isDayFull }: Pick<ShownSale, 'sale' | 'isDayFull'>, now: Instant): string | null {
  switch (saleStateAt(sale, now)) {
    case 'upcoming':
      return `Opens ${momentInWords(sale.opensAt, now)}`;
    case 'open':
      return isDayFull ? 'Fully booked' : null;
    case 'draft':
    case 'closed':
    case 'done':
      return 'Orders closed';
    case 'cancelled':
      return 'Cancelled';
  }
}
