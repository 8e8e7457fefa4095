import type { OfferId, PoolId, SaleId, SlotId } from '@/kernel/ids';
import { type Claim, itemCount, quantityByOffer, unitsByPool } from './claim';
import type { Method } from './offer-sheet';

/** What of its sale a change takes beyond what its order has, or gives back. */
export type ClaimPart = {
  readonly saleId: SaleId;
  readonly method: Method;
  readonly offers: ReadonlyArray<{
    readonly offerId: OfferId;
    readonly quantity: number;
    /** How many of it the order then holds in all: what a limit per order is about. */
    readonly inAll: number;
    readonly poolId: PoolId | null;
    readonly poolUnits: number;
  }>;
  readonly pools: ReadonlyArray<{ readonly poolId: PoolId; readonly units: number }>;
  /** Null where the time and what it has to hand over stay as they are. */
  readonly slot: { readonly slotId: SlotId; readonly orders: number; readonly items: number } | null;
};

/** What lies between two claims of one order on one sale. */
export type ClaimSwap = { readonly takes: ClaimPart; readonly gives: ClaimPart };

/** Tells what has to be taken and what is given back where one order's claim becomes another on the same sale. */
export function swapOf(before: Claim, after: Claim): ClaimSwap {
  return { takes: beyond(after, before), gives: beyond(before, after) };
}

/** What one claim has that the other has not. */
function beyond(one: Claim, other: Claim): ClaimPart {
  const { saleId, method } = one;
  const has = quantityByOffer(other);
  const hasUnits = unitsByPool(other);
  const offers = quantityByOffer(one).flatMap(({ offerId, quantity: inAll, poolId, poolUnits }) => {
    const quantity = inAll - (has.find((item) => item.offerId === offerId)?.quantity ?? 0);
    return quantity > 0 ? [{ offerId, quantity, inAll, poolId, poolUnits }] : [];
  });
  const pools = unitsByPool(one).flatMap(({ poolId, units: all }) => {
    const units = all - (hasUnits.find((pool) => pool.poolId === poolId)?.units ?? 0);
    return units > 0 ? [{ poolId, units }] : [];
  });
  return { saleId, method, offers, pools, slot: slotBeyond(one, other) };
}

function slotBeyond(one: Claim, other: Claim): ClaimPart['slot'] {
  const { slotId } = one;
  if (slotId !== other.slotId) return { slotId, orders: 1, items: itemCount(one) };
  const items = itemCount(one) - itemCount(other);
  return items > 0 ? { slotId, orders: 0, items } : null;
}
