import { type Claim, itemCount, quantityByOffer, unitsByPool } from './claim';
import { swapOf } from './claim-swap';
import type { OfferSheet } from './offer-sheet';

/** A sale as it would stand without what one order has of it: what that order may become. */
export function sheetWithout(sheet: OfferSheet, own: Claim): OfferSheet {
  const room = moreRoom(sheet, own, 1);
  return {
    ...room,
    ordersLeft: sheet.ordersLeft === null ? null : sheet.ordersLeft + 1,
    slots: room.slots.map((slot) => {
      if (slot.id !== own.slotId) return slot;
      const itemsLeft = slot.itemsLeft === null ? null : slot.itemsLeft + itemCount(own);
      return { ...slot, ordersLeft: slot.ordersLeft + 1, itemsLeft };
    }),
  };
}

/**
 * A change as a question whether something fits: what it wants more of, and the room there is for that. What the order
 * keeps is no question, even where nobody could order it any more.
 */
export function changeAsClaim(
  sheet: OfferSheet,
  { before, after }: { readonly before: Claim; readonly after: Claim },
): { readonly sheet: OfferSheet; readonly claim: Claim } {
  const { offers } = swapOf(before, after).takes;
  const isGrown = ({ offerId }: Claim['items'][number]) => offers.some((offer) => offer.offerId === offerId);
  const kept = { ...after, items: after.items.filter((item) => !isGrown(item)) };
  const room = moreRoom(sheetWithout(sheet, before), kept, -1);
  const slots = room.slots.map((slot) => ({
    ...slot,
    itemsLeft: slot.itemsLeft === null ? null : slot.itemsLeft - itemCount(kept),
  }));
  return { sheet: { ...room, slots }, claim: { ...after, items: after.items.filter(isGrown) } };
}

/** The offers and pools of a sale with a claim put back (1) or taken (-1). */
function moreRoom(sheet: OfferSheet, claim: Claim, sign: 1 | -1): OfferSheet {
  const quantities = new Map(quantityByOffer(claim).map(({ offerId, quantity }) => [offerId, quantity]));
  const units = new Map(unitsByPool(claim).map((pool) => [pool.poolId, pool.units]));
  return {
    ...sheet,
    offers: sheet.offers.map((offer) => ({
      ...offer,
      ownLeft: offer.ownLeft + sign * (quantities.get(offer.id) ?? 0),
    })),
    pools: sheet.pools.map((pool) => ({ ...pool, left: pool.left + sign * (units.get(pool.id) ?? 0) })),
  };
}
