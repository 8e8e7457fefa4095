import type { Offer, OfferSheet, Sale } from '@/features/bake-sales/domain/offer-sheet';
import type { DeliveryZone } from '@/features/shop/domain/delivery';
import { pence } from '@/kernel/money';
import { day, hour } from '@/kernel/time';

export type SheetOfferChoices = {
  readonly pricePence?: number;
  readonly vatBasisPoints?: number;
  readonly maxPerOrder?: number | null;
  readonly left?: number;
  /** Which of the sheet's pools it shares, by its place in `pools`. */
  readonly pool?: number;
  readonly poolUnits?: number;
};

export type SheetChoices = {
  readonly offers?: ReadonlyArray<SheetOfferChoices>;
  /** What is left in each pool. */
  readonly pools?: ReadonlyArray<number>;
  readonly delivery?: { readonly feePence: number; readonly freeAbovePence: number | null };
  readonly zones?: ReadonlyArray<DeliveryZone>;
  readonly sale?: Partial<Sale>;
};

/** The instant the sale of a sheet opens; it closes a day later. */
export const sheetOpensAt = 1_764_000_000_000;

/** An offer sheet out of no database, for rules that take plain data: one sourdough at £4.00, collected. */
export function anOfferSheet(choices: SheetChoices = {}): OfferSheet {
  const { offers = [{}], pools = [], delivery, zones = [], sale } = choices;
  return {
    sale: { ...aSale, ...sale },
    place: {
      id: 'loc_1',
      name: 'The old dairy',
      addressLine1: '2 Station Road',
      addressLine2: null,
      town: 'Cressage',
      postcode: 'SY5 6AA',
      latitude: null,
      longitude: null,
      howToFind: '',
    },
    methods: [
      { method: 'collection', feePence: pence(0), freeAbovePence: null },
      ...(delivery ? [deliveryTerms(delivery)] : []),
    ],
    zones,
    slots: [
      {
        id: 'slt_1',
        method: 'collection',
        startsAt: sheetOpensAt + 3 * day,
        endsAt: sheetOpensAt + 3 * day + hour,
        ordersLeft: 9,
        itemsLeft: null,
      },
    ],
    pools: pools.map((left, index) => ({ id: `poo_${index}`, name: `Dough ${index}`, left })),
    offers: offers.map(anOffer),
    ordersLeft: null,
  };
}

const aSale: Sale = {
  id: 'sal_1',
  slug: 'saturday',
  title: 'Saturday bake',
  bakeDay: '2025-11-27',
  opensAt: sheetOpensAt,
  closesAt: sheetOpensAt + day,
  publishedAt: sheetOpensAt,
  cancelledAt: null,
  payOnCollection: false,
  note: null,
};

function deliveryTerms({ feePence, freeAbovePence }: NonNullable<SheetChoices['delivery']>) {
  return {
    method: 'delivery',
    feePence: pence(feePence),
    freeAbovePence: freeAbovePence === null ? null : pence(freeAbovePence),
  } as const;
}

function anOffer(chosen: SheetOfferChoices, index: number): Offer {
  const { pricePence = 400, vatBasisPoints = 0, maxPerOrder = null, left = 12, pool, poolUnits = 1 } = chosen;
  return {
    id: `off_${1000 + index}`,
    variantId: `var_${1000 + index}`,
    productId: `prd_${1000 + index}`,
    productSlug: `bake-${index}`,
    name: `Bake ${index}`,
    description: '',
    unit: 'loaf',
    categorySlug: 'breads',
    categoryName: 'Breads',
    pricePence: pence(pricePence),
    maxPerOrder,
    poolId: pool === undefined ? null : `poo_${pool}`,
    poolUnits,
    ownLeft: left,
    vatRate: vatBasisPoints === 0 ? 'zero' : 'standard',
    vatBasisPoints,
    label: {
      ingredients: '*wheat*',
      contains: [],
      mayContain: [],
      netQuantity: '800 g',
      storage: '',
      shelfLifeDays: 3,
    },
    photo: null,
  };
}
