import type { Chance } from '../chance';

/* What the judge knows of a sale and of what is asked of it; nothing here is the shop's. */

export type Offer = { readonly id: string; readonly poolId: string | null; readonly poolUnits: number };
export type Sale = {
  readonly id: string;
  readonly offers: ReadonlyArray<Offer>;
  readonly slotIds: ReadonlyArray<string>;
  readonly poolIds: ReadonlyArray<string>;
};
export type Basket = {
  readonly saleId: string;
  readonly slotId: string;
  readonly method: 'collection';
  readonly items: ReadonlyArray<Omit<Offer, 'id'> & { readonly offerId: string; readonly quantity: number }>;
};

const slots = 4;
const mostOfOne = 3;

/** A sale too small for so many buyers: three offers, two doughs and four slots, each of which may be the first to end. */
export function saleFor(buyers: number, chance: Chance) {
  const about = (share: number) => Math.max(2, Math.round(buyers * share * (0.6 + chance.below(80) / 100)));
  return {
    payOnCollection: true,
    orderCapacity: about(0.55),
    pools: [{ capacity: about(0.5) }, { capacity: about(0.4) }],
    offers: [
      { name: 'Sourdough', capacity: about(0.3), pool: 0 },
      { name: 'Focaccia', capacity: about(0.2), pool: 0, poolUnits: 2 },
      { name: 'Brioche', capacity: about(0.4), pool: 1 },
    ],
    slots: Array.from({ length: slots }, () => ({ capacity: about(0.12), itemCapacity: about(0.35) })),
  };
}

/** What one buyer asks for: one to three bakes, a few of each. */
export function basketOf({ id: saleId, offers, slotIds }: Sale, chance: Chance): Basket {
  const first = chance.below(offers.length);
  const kinds = 1 + chance.below(offers.length);
  const chosen = offers.map((_, index) => offers[(first + index) % offers.length]).slice(0, kinds);
  const items = chosen.flatMap((offer) =>
    offer
      ? [{ offerId: offer.id, poolId: offer.poolId, poolUnits: offer.poolUnits, quantity: 1 + chance.below(mostOfOne) }]
      : [],
  );
  return { saleId, slotId: chance.pick(slotIds), method: 'collection', items };
}

/** What baskets need of each limit of their sale. */
export function needOf(baskets: ReadonlyArray<Basket>): ReadonlyMap<string, number> {
  const need = new Map<string, number>();
  const add = (key: string, count: number) => need.set(key, (need.get(key) ?? 0) + count);
  for (const { slotId, items } of baskets) {
    add('day', 1);
    add(`slot:${slotId}`, 1);
    for (const { offerId, poolId, poolUnits, quantity } of items) {
      add(`items:${slotId}`, quantity);
      add(`offer:${offerId}`, quantity);
      if (poolId !== null) add(`pool:${poolId}`, quantity * poolUnits);
    }
  }
  return need;
}
