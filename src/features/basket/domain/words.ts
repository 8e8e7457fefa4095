import type { SaleState } from '@/features/bake-sales/domain/sale-state';
import { formatPence } from '@/kernel/money';
import type { LineChange } from './review';

/** A line's change as the shopper reads it. */
export function changeInWords(change: LineChange): string {
  switch (change.kind) {
    case 'fewer_left':
      return `Only ${change.kept} left; we kept ${change.kept} of your ${change.asked}.`;
    case 'limit_per_order':
      return `${change.kept} per order at most; we kept ${change.kept} of your ${change.asked}.`;
    case 'price_changed':
      return `The price is now ${formatPence(change.nowPence)} (it was ${formatPence(change.beforePence)}).`;
  }
}

/** Why a basket cannot be ordered as its sale stands, or null where it can. */
export function saleInWords(state: SaleState): string | null {
  switch (state) {
    case 'open':
      return null;
    case 'upcoming':
      return 'Orders for this sale are not open yet.';
    case 'closed':
    case 'done':
      return 'Orders for this sale have closed, so nothing in this basket can be ordered any more.';
    case 'cancelled':
      return 'This sale was called off, so nothing in this basket can be ordered.';
    case 'draft':
      return 'This sale is not on offer.';
  }
}
