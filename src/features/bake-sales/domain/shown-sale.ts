import type { Instant } from '@/kernel/time';
import type { OfferTerms } from './assemble-sheet';
import { leftOf } from './left';
import type { Offer, OfferSheet, Place, Sale, Slot } from './offer-sheet';
import { saleStateAt, type SaleState } from './sale-state';
import { isFullyBooked, slotTakes } from './slot-room';

/** A sale and the place it is held at. */
export type SaleAndPlace = { readonly sale: Sale; readonly place: Place };

/** A sale's sheet without its stock: what pages may keep. */
export type SheetContent = SaleAndPlace & {
  readonly methods: OfferSheet['methods'];
  readonly zones: OfferSheet['zones'];
  readonly slots: ReadonlyArray<Omit<Slot, 'ordersLeft' | 'itemsLeft'>>;
  readonly offers: ReadonlyArray<Omit<Offer, 'ownLeft'>>;
};

/** An offer as a page shows it; `left` is null where the order book cannot be reached. */
export type ShownOffer = SheetContent['offers'][number] & { readonly left: number | null };

/** A window as a page shows it: what still fits is null where the order book cannot be reached. */
export type ShownSlot = SheetContent['slots'][number] & {
  readonly isFull: boolean | null;
  readonly ordersLeft: number | null;
};

/** A sale as a page shows it. */
export type ShownSale = Omit<SheetContent, 'offers' | 'slots'> & {
  readonly offers: ReadonlyArray<ShownOffer>;
  readonly slots: ReadonlyArray<ShownSlot>;
  /** The day takes no more orders, or has no time left to hand one over, whatever is left on the shelves. */
  readonly isDayFull: boolean;
};

/** What one sale offers of a product, and how many are left there. */
export type OfferInSale = { readonly saleId: Sale['id']; readonly terms: OfferTerms; readonly left: number };

/** Takes the stock off a sheet, so that it can be kept. */
export function contentOf({ sale, place, methods, zones, slots, offers }: OfferSheet): SheetContent {
  return {
    sale,
    place,
    methods,
    zones,
    slots: slots.map(({ id, method, startsAt, endsAt }) => ({ id, method, startsAt, endsAt })),
    offers: offers.map(({ ownLeft, ...offer }) => offer),
  };
}

/** Shows a sale with its stock as it is now. */
export function shownLive(sheet: OfferSheet): ShownSale {
  const content = contentOf(sheet);
  return {
    ...content,
    offers: sheet.offers.map(({ ownLeft, ...offer }) => ({
      ...offer,
      left: leftOf({ ...offer, ownLeft }, sheet.pools),
    })),
    slots: sheet.slots.map(({ ordersLeft, itemsLeft, ...slot }) => ({
      ...slot,
      isFull: !slotTakes({ ordersLeft, itemsLeft }, 1),
      ordersLeft,
    })),
    isDayFull: isFullyBooked(sheet),
  };
}

/** Shows a sale from a copy: everything but what is left. */
export function shownKept(content: SheetContent): ShownSale {
  return {
    ...content,
    offers: content.offers.map((offer) => ({ ...offer, left: null })),
    slots: content.slots.map((slot) => ({ ...slot, isFull: null, ordersLeft: null })),
    isDayFull: false,
  };
}

/** The sale a shopper most likely comes for: of the open ones the nearest, else the nearest to come. */
export function nextSaleOf(sales: ReadonlyArray<SaleAndPlace>, now: Instant): SaleAndPlace | null {
  const inState = (state: SaleState) => sales.find(({ sale }) => saleStateAt(sale, now) === state);
  return inState('open') ?? inState('upcoming') ?? null;
}
