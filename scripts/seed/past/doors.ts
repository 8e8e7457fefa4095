import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { Address } from '@/features/orders/domain/order';
import { luckOf } from './luck';
import type { PlannedSale } from '../planned-sales';
import type { Fate } from './order-life';
import { type Shopper, shoppers } from './shoppers';

/* Doors the van has been to. The villages are Shropshire's; streets and houses are invented, and no postcode is anybody's. */
const doors: ReadonlyArray<Address> = [
  { addressLine1: '3 Sallowfold Lane', addressLine2: null, town: 'Harley', postcode: 'SY5 6ZY' },
  { addressLine1: 'Thimble Cottage', addressLine2: 'Osier Row', town: 'Cressage', postcode: 'SY5 6ZX' },
  { addressLine1: '12 Tenterbank Row', addressLine2: null, town: 'Much Wenlock', postcode: 'TF13 6ZZ' },
  { addressLine1: 'The Lime Kiln', addressLine2: 'Withy Steps', town: 'Ironbridge', postcode: 'TF8 7ZZ' },
  { addressLine1: 'Flat 2', addressLine2: '40 Ropewalk Rise', town: 'Shrewsbury', postcode: 'SY3 7ZZ' },
];

/* In a hundred orders of a day on which the van goes out. */
const delivered = 25;

type Coming = { readonly sale: Pick<PlannedSale, 'slug'>; readonly shopper: Shopper; readonly fate: Fate };

/** The door an order of the past is brought to; null for one that is collected. Whoever ends otherwise was to come for it. */
export function doorOf({ sale, shopper, fate }: Coming, sheet: OfferSheet): Address | null {
  const luck = luckOf(`how ${shopper.email} gets the order of ${sale.slug}`);
  const hasRoom = sheet.slots.some(({ method, ordersLeft }) => method === 'delivery' && ordersLeft > 0);
  if (!hasRoom || fate !== 'collected' || !luck.yes(delivered)) return null;
  return homeOf(shopper);
}

/** Everybody lives in one place. */
export function homeOf(shopper: Shopper): Address | null {
  return doors[shoppers.indexOf(shopper) % doors.length] ?? null;
}
