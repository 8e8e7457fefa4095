import { isOpenAt, type SaleFacts } from '@/features/bake-sales/domain/sale-state';
import type { OrderState } from '@/features/orders/domain/moves';
import type { Instant } from '@/kernel/time';

/** Whether its shopper may still cancel an order that stands, and if not, why. */
export type Cancellability = 'may_cancel' | 'too_late' | 'not_cancellable';

/** Judges whether a shopper may still cancel: until the cut-off, and only before anything was done about it. */
export function cancellability(state: OrderState, sale: SaleFacts, now: Instant): Cancellability {
  if (state !== 'confirmed') return 'not_cancellable';
  return isOpenAt(sale, now) ? 'may_cancel' : 'too_late';
}
