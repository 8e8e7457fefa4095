import type { Label } from '@/features/catalogue/domain/label';
import type { Photo } from '@/features/catalogue/domain/photo';
import type { DeliveryZone } from '@/features/shop/domain/delivery';
import type { Place } from '@/features/shop/domain/place';
import type { OfferId, PoolId, ProductId, SaleId, SlotId, VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Day, Instant } from '@/kernel/time';

export type { Photo, Place };

export const methods = ['collection', 'delivery'] as const;
export type Method = (typeof methods)[number];

/** One bake sale as a shopper meets it. */
export type Sale = {
  readonly id: SaleId;
  readonly slug: string;
  readonly title: string;
  readonly bakeDay: Day;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly publishedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly payOnCollection: boolean;
  readonly note: string | null;
};

export type SaleMethod = { readonly method: Method; readonly feePence: Pence; readonly freeAbovePence: Pence | null };

/** A collection or delivery window, and how many orders and items still fit (null: no limit of its own). */
export type Slot = {
  readonly id: SlotId;
  readonly method: Method;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly ordersLeft: number;
  readonly itemsLeft: number | null;
};

/** A variant on offer in one sale: what a line of an order is a copy of. */
export type Offer = {
  readonly id: OfferId;
  readonly variantId: VariantId;
  readonly productId: ProductId;
  readonly productSlug: string;
  /** Product and variant in one: "Sourdough", "Whole cake, lemon". */
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly categorySlug: string;
  readonly categoryName: string;
  readonly pricePence: Pence;
  readonly maxPerOrder: number | null;
  readonly poolId: PoolId | null;
  readonly poolUnits: number;
  /** How many of its own capacity are left, before the pool is asked. */
  readonly ownLeft: number;
  readonly vatRate: string;
  readonly vatBasisPoints: number;
  readonly label: Label;
  readonly photo: Photo | null;
};

export type Pool = { readonly id: PoolId; readonly name: string; readonly left: number };

/** Everything a basket, a checkout and an order need to know of one sale, read in one go. */
export type OfferSheet = {
  readonly sale: Sale;
  readonly place: Place;
  readonly methods: ReadonlyArray<SaleMethod>;
  /** Where its van goes; none where it does not deliver. */
  readonly zones: ReadonlyArray<DeliveryZone>;
  readonly slots: ReadonlyArray<Slot>;
  readonly pools: ReadonlyArray<Pool>;
  readonly offers: ReadonlyArray<Offer>;
  /** How many more orders the day takes; null where only offers and slots decide. */
  readonly ordersLeft: number | null;
};
