import type { OfferId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import { type Claim, type ClaimProblem, itemCount, type JustNow, quantityByOffer, unitsByPool } from './claim';
import { leftOf } from './left';
import type { Offer, OfferSheet } from './offer-sheet';
import { isOpenAt } from './sale-state';
import { slotTakes } from './slot-room';

/** Says what is in a claim's way as its sale stands, and what would still fit; null where all of it fits. */
export function refusalOf(sheet: OfferSheet, claim: Claim, now: Instant): ClaimProblem | null {
  if (!isOpenAt(sheet.sale, now)) return { kind: 'sale_not_open' };
  if (sheet.ordersLeft !== null && sheet.ordersLeft <= 0) return { kind: 'day_full' };
  const over = overLimit(sheet, claim);
  if (over) return over;
  const justNow = {
    short: shortOf(sheet, claim),
    shortTogether: shortTogether(sheet, claim),
    slot: slotOf(sheet, claim),
  };
  if (justNow.short.length > 0 || justNow.shortTogether.length > 0) return { kind: 'sold_out', justNow };
  return justNow.slot === null ? null : { kind: 'slot_full', justNow };
}

function overLimit(sheet: OfferSheet, claim: Claim): ClaimProblem | null {
  for (const { offerId, quantity } of quantityByOffer(claim)) {
    const offer = offerIn(sheet, offerId);
    if (offer && offer.maxPerOrder !== null && quantity > offer.maxPerOrder)
      return { kind: 'too_many_of_one', name: offer.name, most: offer.maxPerOrder };
  }
  return null;
}

function shortOf(sheet: OfferSheet, claim: Claim): JustNow['short'] {
  return quantityByOffer(claim).flatMap(({ offerId, quantity }) => {
    const offer = offerIn(sheet, offerId);
    const left = offer ? leftOf(offer, sheet.pools) : 0;
    return left < quantity ? [{ name: offer?.name ?? null, asked: quantity, left }] : [];
  });
}

function shortTogether(sheet: OfferSheet, claim: Claim): JustNow['shortTogether'] {
  return unitsByPool(claim).flatMap(({ poolId, units }) => {
    const pool = sheet.pools.find(({ id }) => id === poolId);
    if (!pool || units <= pool.left) return [];
    const sharing = quantityByOffer(claim).filter((item) => item.poolId === poolId);
    const isOneShort = sharing.some(({ quantity, poolUnits }) => quantity * poolUnits > pool.left);
    const names = sharing.flatMap(({ offerId }) => offerIn(sheet, offerId)?.name ?? []);
    return isOneShort ? [] : [names];
  });
}

function slotOf({ slots }: OfferSheet, claim: Claim): JustNow['slot'] {
  const ofMethod = slots.filter(({ method }) => method === claim.method);
  const asked = ofMethod.find(({ id }) => id === claim.slotId) ?? null;
  const withRoom = ofMethod.filter((slot) => slotTakes(slot, itemCount(claim)));
  return asked && withRoom.includes(asked) ? null : { asked, withRoom };
}

function offerIn({ offers }: OfferSheet, offerId: OfferId): Offer | undefined {
  return offers.find(({ id }) => id === offerId);
}
