import type { OfferId, PoolId, SaleId, SlotId } from '@/kernel/ids';

/** What one order takes out of a sale: its offers, their pools, its slot and one of the day's orders. */
export type Claim = {
  readonly saleId: SaleId;
  readonly slotId: SlotId;
  readonly items: ReadonlyArray<{
    readonly offerId: OfferId;
    readonly quantity: number;
    readonly poolId: PoolId | null;
    readonly poolUnits: number;
  }>;
};

/** Why a claim was refused by the database's own walls. */
export type ClaimProblem =
  | { readonly kind: 'sold_out' }
  | { readonly kind: 'slot_full' }
  | { readonly kind: 'day_full' }
  | { readonly kind: 'sale_not_open' };
