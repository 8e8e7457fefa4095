import { mostPerOrder } from '@/features/bake-sales/domain/left';
import type { Offer, OfferSheet, Pool, Slot } from '@/features/bake-sales/domain/offer-sheet';
import { isFullyBooked, slotTakes } from '@/features/bake-sales/domain/slot-room';
import { saleStateAt, type SaleState } from '@/features/bake-sales/domain/sale-state';
import type { OfferId } from '@/kernel/ids';
import { type Pence, sumPence, timesPence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Basket, BasketItem } from './basket';

/** Why a line is not what the shopper left it at. */
export type LineChange =
  | { readonly kind: 'fewer_left'; readonly asked: number; readonly kept: number }
  | { readonly kind: 'limit_per_order'; readonly asked: number; readonly kept: number }
  | { readonly kind: 'price_changed'; readonly beforePence: number; readonly nowPence: Pence };

export type ReviewedLine = {
  readonly offer: Offer;
  readonly quantity: number;
  /** The most this order may hold of it, as things stand. */
  readonly most: number;
  readonly netPence: Pence;
  readonly changes: ReadonlyArray<LineChange>;
};

/** Something that was chosen and is not to be had any more. */
export type GoneLine = { readonly offerId: OfferId; readonly name: string | null };

/** How the time a shopper chose stands now; null where they have chosen none, or one this sale does not have. */
export type ChosenSlot = { readonly kind: 'kept' | 'filled_up'; readonly slot: Slot } | null;

/** A basket as it stands against its sale right now. */
export type BasketReview = {
  readonly saleState: SaleState;
  readonly lines: ReadonlyArray<ReviewedLine>;
  readonly gone: ReadonlyArray<GoneLine>;
  readonly chosenSlot: ChosenSlot;
  /** The day takes no more orders, whatever is left on its shelves. */
  readonly isFullyBooked: boolean;
  readonly totalPence: Pence;
  readonly canCheckOut: boolean;
};

/** Checks and prices a basket afresh: what is left, what changed, and what it all costs now. */
export function reviewBasket(basket: Basket, sheet: OfferSheet, now: Instant): BasketReview {
  const lines: ReviewedLine[] = [];
  const gone: GoneLine[] = [];
  let pools = sheet.pools;
  for (const item of basket.items) {
    const offer = sheet.offers.find(({ id }) => id === item.offerId);
    const most = offer ? mostPerOrder(offer, pools) : 0;
    if (!offer || most === 0) {
      gone.push({ offerId: item.offerId, name: offer?.name ?? null });
      continue;
    }
    const line = reviewLine(item, offer, most);
    lines.push(line);
    // What the lines above take of a shared pool is not left for those below.
    pools = takeFromPool(pools, line);
  }
  const saleState = saleStateAt(sheet.sale, now);
  const totalPence = sumPence(lines.map(({ netPence }) => netPence));
  const chosenSlot = reviewSlot(basket, sheet, countOf(lines));
  const isBooked = isFullyBooked(sheet);
  const canCheckOut = saleState === 'open' && lines.length > 0 && !isBooked;
  return { saleState, lines, gone, chosenSlot, isFullyBooked: isBooked, totalPence, canCheckOut };
}

/** How many things a list of lines holds. */
export function countOf(lines: ReadonlyArray<Pick<ReviewedLine, 'quantity'>>): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

function reviewSlot({ slotId }: Basket, { slots }: OfferSheet, itemCount: number): ChosenSlot {
  const slot = slots.find(({ id }) => id === slotId);
  return slot ? { kind: slotTakes(slot, itemCount) ? 'kept' : 'filled_up', slot } : null;
}

function reviewLine(item: BasketItem, offer: Offer, most: number): ReviewedLine {
  const quantity = Math.min(item.quantity, most);
  const changes: LineChange[] = [];
  if (quantity < item.quantity) {
    const kind = offer.maxPerOrder === most ? 'limit_per_order' : 'fewer_left';
    changes.push({ kind, asked: item.quantity, kept: quantity });
  }
  if (item.seenPricePence !== offer.pricePence) {
    changes.push({ kind: 'price_changed', beforePence: item.seenPricePence, nowPence: offer.pricePence });
  }
  return { offer, quantity, most, netPence: timesPence(offer.pricePence, quantity), changes };
}

function takeFromPool(pools: ReadonlyArray<Pool>, { offer, quantity }: ReviewedLine): ReadonlyArray<Pool> {
  return pools.map((pool) =>
    pool.id === offer.poolId ? { ...pool, left: pool.left - quantity * offer.poolUnits } : pool,
  );
}
