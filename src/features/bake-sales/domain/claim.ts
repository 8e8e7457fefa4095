import type { OfferId, PoolId, SaleId, SlotId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';

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

/** How many of each offer a claim takes, an offer named twice counted together. */
export function quantityByOffer(claim: Claim): Claim['items'] {
  const byOffer = new Map<OfferId, Claim['items'][number]>();
  for (const item of claim.items) {
    invariant(Number.isSafeInteger(item.quantity) && item.quantity > 0, 'A claim takes whole things, one at least');
    byOffer.set(item.offerId, { ...item, quantity: item.quantity + (byOffer.get(item.offerId)?.quantity ?? 0) });
  }
  return [...byOffer.values()];
}

/** How many units of each pool a claim takes. */
export function unitsByPool(claim: Claim): { poolId: PoolId; units: number }[] {
  const units = new Map<PoolId, number>();
  for (const { poolId, quantity, poolUnits } of claim.items) {
    if (poolId !== null) units.set(poolId, (units.get(poolId) ?? 0) + quantity * poolUnits);
  }
  return [...units].map(([poolId, count]) => ({ poolId, units: count }));
}

/** How many things a claim takes in all: what its slot has to hand over. */
export function itemCount(claim: Claim): number {
  return claim.items.reduce((sum, { quantity }) => sum + quantity, 0);
}
