import { invariant } from '@/kernel/invariant';
import type { Offer, Pool } from './offer-sheet';

type Stocked = Pick<Offer, 'ownLeft' | 'poolId' | 'poolUnits'>;

/** How many of an offer are still for sale: what its own capacity and its share of the pool both allow. */
export function leftOf(offer: Stocked, pools: ReadonlyArray<Pool>): number {
  if (offer.poolId === null) return Math.max(0, offer.ownLeft);
  const pool = pools.find(({ id }) => id === offer.poolId);
  invariant(pool, 'An offer shares a pool of its own sale');
  return Math.max(0, Math.min(offer.ownLeft, Math.floor(pool.left / offer.poolUnits)));
}

/** How many of an offer one order may hold: what is left, and the offer's own limit per order. */
export function mostPerOrder(offer: Stocked & Pick<Offer, 'maxPerOrder'>, pools: ReadonlyArray<Pool>): number {
  return Math.min(leftOf(offer, pools), offer.maxPerOrder ?? Number.POSITIVE_INFINITY);
}
