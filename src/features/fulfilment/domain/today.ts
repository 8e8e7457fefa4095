import type { Staff } from '@/features/access/domain/person';
import type { Place, Sale } from '@/features/bake-sales/domain/offer-sheet';
import type { UnreachedLetter } from '@/features/notifications/domain/unreached';
import type { AttentionOrder, StateCount } from '@/features/orders/domain/office';
import type { StrayPayment } from '@/features/payments/domain/stray-payment';
import type { JobStanding } from '@/features/shop/domain/job-standing';
import type { SaleWork } from './sale-task';
import type { GridRow, PoolRow } from './shown-offers';

/** A sale at hand: how many of its orders stand where, and what they come to for whoever may see that. */
export type SaleToday = {
  readonly sale: Sale;
  readonly place: Place;
  readonly counts: ReadonlyArray<Pick<StateCount, 'state' | 'orders'>>;
  readonly takingsPence: number | null;
};

/** How the bakes of a sale go: each by itself, and the doughs they share. */
export type StockToday = { readonly offers: ReadonlyArray<GridRow>; readonly pools: ReadonlyArray<PoolRow> };

/** What the shop will not decide by itself, oldest first; as much of it as was asked for. */
export type Waiting = {
  readonly orders: ReadonlyArray<AttentionOrder>;
  readonly strays: ReadonlyArray<StrayPayment>;
};

/** The bakery at a glance. What a role may not see is null. */
export type Today = {
  readonly staff: Staff;
  /** The nearest sale first. */
  readonly sales: ReadonlyArray<SaleToday>;
  /** The sale whose bake day comes next, among `sales`; null where none is ahead. */
  readonly next: { readonly entry: SaleToday; readonly stock: StockToday } | null;
  /** False in a shop that has only just been set up. */
  readonly hasEverSold: boolean;
  readonly stuckEvents: number;
  readonly work: ReadonlyArray<SaleWork>;
  readonly waiting: Waiting | null;
  readonly letters: ReadonlyArray<UnreachedLetter> | null;
  readonly jobs: ReadonlyArray<JobStanding>;
};

/** "3", or "50 or more" where a list was read no further. */
export function atLeast(count: number, most: number): string {
  return count < most ? String(count) : `${most} or more`;
}
