import { mostPerOrder } from '@/features/bake-sales/domain/left';
import type { Method, Offer, OfferSheet, Slot } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderItem } from '@/features/orders/domain/price-order';
import { invariant } from '@/kernel/invariant';
import { pence } from '@/kernel/money';
import type { Batch } from '../batches';
import type { Luck } from './luck';
import type { Shopper } from './shoppers';

const mostSorts = 5;
/** Up to this price people take several; above it, one. */
const smallThingPence = pence(300);
const mostOfSmallThings = 4;
const mostOfLoaves = 2;
/** Loaves are what people come for. */
const loafWeight = 4;

/** What somebody takes of what is left: what they always take, and whatever else looks good. */
export function fillBasket(sheet: OfferSheet, shopper: Shopper, luck: Luck): OrderItem[] {
  const sorts = luck.between(1, mostSorts);
  const items = new Map<string, OrderItem>();
  let pools = sheet.pools;
  const untaken = () => sheet.offers.filter((offer) => !items.has(offer.id) && mostPerOrder(offer, pools) > 0);
  const take = (offer: Offer) => {
    const quantity = Math.min(mostPerOrder(offer, pools), quantityOf(offer, luck));
    items.set(offer.id, { offerId: offer.id, quantity });
    const units = quantity * offer.poolUnits;
    pools = pools.map((pool) => (pool.id === offer.poolId ? { ...pool, left: pool.left - units } : pool));
  };
  for (const slug of shopper.usual)
    untaken()
      .filter(({ productSlug }) => productSlug === slug)
      .forEach(take);
  for (let left = untaken(); items.size < sorts && left.length > 0; left = untaken())
    take(luck.weighted(left, ({ unit }) => (unit === 'loaf' ? loafWeight : 1)));
  invariant(items.size > 0, 'Somebody came to a sale with nothing left');
  return [...items.values()];
}

function quantityOf({ pricePence, unit }: Offer, luck: Luck): number {
  if (unit === 'loaf') return luck.between(1, mostOfLoaves);
  return pricePence < smallThingPence ? luck.between(1, mostOfSmallThings) : 1;
}

/** A basket that is known beforehand. */
export function givenBasket(sheet: OfferSheet, basket: Batch): OrderItem[] {
  return Object.entries(basket).map(([slug, quantity]) => {
    const offer = sheet.offers.find(({ productSlug }) => productSlug === slug);
    invariant(offer, `Nobody can have ordered ${slug}: it is not on offer`);
    return { offerId: offer.id, quantity };
  });
}

type Handing = { readonly method: Method; readonly items: ReadonlyArray<OrderItem>; readonly luck: Luck };

/** A window with room for all of it; late risers choose as often as early ones. */
export function pickSlot(sheet: OfferSheet, { method, items, luck }: Handing): Slot {
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const own = sheet.slots.filter((slot) => slot.method === method);
  return luck.pick(own.filter(({ ordersLeft, itemsLeft }) => ordersLeft > 0 && (itemsLeft ?? count) >= count));
}
