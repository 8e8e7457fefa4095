import type { OfferId, PoolId, VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { ChangeableSale } from './sale-change';

/** An offer as whoever sets its terms must know it. */
export type GridOffer = {
  readonly id: OfferId;
  readonly variantId: VariantId;
  readonly pricePence: Pence;
  readonly capacity: number;
  /** Held and sold together. */
  readonly claimed: number;
  readonly maxPerOrder: number | null;
  readonly poolId: PoolId | null;
  readonly poolUnits: number;
};

/** What several offers of a sale share, with how much of it is taken. */
export type GridPool = {
  readonly id: PoolId;
  readonly name: string;
  readonly capacity: number;
  readonly claimed: number;
};

/** What one sale has on offer, on what terms; of what was taken off nothing. */
export type SaleGrid = {
  readonly sale: ChangeableSale & { readonly title: string };
  readonly offers: ReadonlyArray<GridOffer>;
  readonly pools: ReadonlyArray<GridPool>;
};

/** What can be typed of an offer; of a pool there is the capacity alone. */
export const offerFields = ['price', 'capacity', 'pool', 'most'] as const;
export type OfferField = (typeof offerFields)[number];

/** What stands in cells, or shall stand there, by the cells' names. */
export type Cells = Readonly<Record<string, string>>;

/** Names a cell: `capacity:off_…`. */
export function cellName(field: OfferField, id: OfferId | PoolId): string {
  return `${field}:${id}`;
}

/** What stands in the cell of an offer, as somebody would type it. */
export function offerText(offer: GridOffer, field: OfferField): string {
  switch (field) {
    case 'price':
      return (offer.pricePence / 100).toFixed(2);
    case 'capacity':
      return String(offer.capacity);
    case 'pool':
      return offer.poolId ?? '';
    case 'most':
      return offer.maxPerOrder === null ? '' : String(offer.maxPerOrder);
  }
}

/** What stands in every cell of a sale. */
export function cellsOf({ offers, pools }: Pick<SaleGrid, 'offers' | 'pools'>): Cells {
  const ofOffers = offers.flatMap((offer) =>
    offerFields.map((field) => [cellName(field, offer.id), offerText(offer, field)] as const),
  );
  const ofPools = pools.map(({ id, capacity }) => [cellName('capacity', id), String(capacity)] as const);
  return Object.fromEntries([...ofOffers, ...ofPools]);
}
