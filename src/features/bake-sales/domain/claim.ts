import type { OfferId, PoolId, SaleId, SlotId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import type { Method, Slot } from './offer-sheet';

/** What one order takes out of a sale: its offers, their pools, its slot and one of the day's orders. */
export type Claim = {
  readonly saleId: SaleId;
  readonly slotId: SlotId;
  /** How the order changes hands: its slot must be one for that. */
  readonly method: Method;
  readonly items: ReadonlyArray<{
    readonly offerId: OfferId;
    readonly quantity: number;
    readonly poolId: PoolId | null;
    readonly poolUnits: number;
  }>;
};

/** What would still fit, read after a refusal: true at that moment, and promised to nobody. */
export type JustNow = {
  /** The bakes of which fewer are left than were asked for; without a name where one is no longer on offer. */
  readonly short: ReadonlyArray<{ readonly name: string | null; readonly asked: number; readonly left: number }>;
  /** Bakes that share one dough: each of them would fit, together they do not. */
  readonly shortTogether: ReadonlyArray<ReadonlyArray<string>>;
  /** The slot that has no room for the order (null where the sale has no such slot) and those that have; null where it fits. */
  readonly slot: { readonly asked: SlotTimes | null; readonly withRoom: ReadonlyArray<SlotTimes> } | null;
};
type SlotTimes = Pick<Slot, 'startsAt' | 'endsAt'>;

/** Why a claim was refused: the wall of the database it ran into, and what was read afterwards. */
export type ClaimProblem =
  | { readonly kind: 'sold_out'; readonly justNow?: JustNow }
  | { readonly kind: 'slot_full'; readonly justNow?: JustNow }
  | { readonly kind: 'day_full' }
  | { readonly kind: 'sale_not_open' }
  | { readonly kind: 'too_many_of_one'; readonly name: string; readonly most: number };

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
