import { bakeJsonLd, picturesJsonLd } from '@/features/catalogue/domain/json-ld';
import type { Product } from '@/features/catalogue/domain/product';
import { placeJsonLd } from '@/features/shop/domain/json-ld';
import { longDay } from '@/kernel/clock-text';
import { bakeryId, decimalPrice, offsetTime, schemaOrg, wholeAddress } from '@/kernel/schema-org';
import type { Instant } from '@/kernel/time';
import { availabilityOf, type BakeInSale } from './availability';
import { isOpenAt, saleStateAt } from './sale-state';
import type { SaleAndPlace, ShownSale } from './shown-sale';

const stock = (word: 'InStock' | 'SoldOut' | 'PreOrder' | 'OutOfStock') => `${schemaOrg}/${word}`;

type BakePage = {
  readonly product: Product;
  readonly inSales: ReadonlyArray<BakeInSale & SaleAndPlace>;
  readonly now: Instant;
  readonly origin: string;
};

/** A bake, with one offer for each sale and kind it can be ordered in; out of stock where no sale has it. */
export function productJsonLd(page: BakePage) {
  const offers = page.inSales.flatMap((bake) => saleOffers(page, bake));
  return {
    '@context': schemaOrg,
    '@type': 'Product',
    ...bakeJsonLd(page.product, page.origin),
    offers: offers.length > 0 ? offers : usualOffers(page),
  };
}

function saleOffers({ product, now, origin }: BakePage, bake: BakeInSale & SaleAndPlace) {
  const { sale, place } = bake;
  return bake.offers.map((offer) => ({
    '@type': 'Offer',
    name: `${kindOf(product, offer.terms.variantId)}, ${longDay(sale.bakeDay)}`,
    url: wholeAddress(`/products/${product.slug}?sale=${sale.slug}`, origin),
    price: decimalPrice(offer.terms.pricePence),
    priceCurrency: 'GBP',
    priceValidUntil: offsetTime(sale.closesAt),
    availability: stockOf({ ...bake, offers: [offer] }, now),
    availabilityStarts: offsetTime(sale.opensAt),
    availabilityEnds: offsetTime(sale.closesAt),
    availableAtOrFrom: placeJsonLd(place),
    seller: { '@id': bakeryId(origin) },
  }));
}

function usualOffers({ product, origin }: BakePage) {
  return product.variants.map((variant) => ({
    '@type': 'Offer',
    name: variant.name,
    url: wholeAddress(`/products/${product.slug}`, origin),
    price: decimalPrice(variant.usualPricePence),
    priceCurrency: 'GBP',
    availability: stock('OutOfStock'),
    seller: { '@id': bakeryId(origin) },
  }));
}

function kindOf({ name, variants }: Product, variantId: string): string {
  return variants.find((variant) => variant.variantId === variantId)?.name ?? name;
}

function stockOf(bake: BakeInSale, now: Instant): string {
  const availability = availabilityOf(bake, now);
  if (availability === 'to_be_had') return stock('InStock');
  if (availability === 'opens_later') return stock('PreOrder');
  return stock(availability === 'closed' ? 'OutOfStock' : 'SoldOut');
}

type SalePage = {
  readonly shown: ShownSale;
  readonly organiser: string;
  /** The path of the picture that stands for the shop. */
  readonly picture: string;
  readonly now: Instant;
  readonly origin: string;
};

/** A bake sale as an event: from the first time slot to the last, at its place, with what orders cost. */
export function saleJsonLd(page: SalePage) {
  const { shown, origin } = page;
  const { sale, place } = shown;
  const photo = shown.offers.find((offer) => offer.photo !== null)?.photo ?? null;
  return {
    '@context': schemaOrg,
    '@type': 'Event',
    name: `${sale.title}, ${longDay(sale.bakeDay)}`,
    description: `Order bread, pastry and cake beforehand and collect it at ${place.name}, ${place.town}.`,
    url: wholeAddress(`/sales/${sale.slug}`, origin),
    ...hoursOf(shown),
    eventStatus: `${schemaOrg}/${sale.cancelledAt === null ? 'EventScheduled' : 'EventCancelled'}`,
    eventAttendanceMode: `${schemaOrg}/OfflineEventAttendanceMode`,
    location: placeJsonLd(place),
    image: photo ? picturesJsonLd(photo, origin) : [wholeAddress(page.picture, origin)],
    organizer: {
      '@type': 'Organization',
      '@id': bakeryId(origin),
      name: page.organiser,
      url: wholeAddress('/', origin),
    },
    ...offersOf(page),
  };
}

// Before any slot is fixed, the day is all there is to say.
function hoursOf({ sale, slots }: ShownSale) {
  const collected = slots.filter(({ method }) => method === 'collection');
  const open = collected.length > 0 ? collected : slots;
  if (open.length === 0) return { startDate: sale.bakeDay, endDate: sale.bakeDay };
  return {
    startDate: offsetTime(Math.min(...open.map(({ startsAt }) => startsAt))),
    endDate: offsetTime(Math.max(...open.map(({ endsAt }) => endsAt))),
  };
}

function offersOf({ shown, now, origin }: SalePage) {
  const { sale, offers } = shown;
  const prices = offers.map(({ pricePence }) => pricePence);
  if (prices.length === 0) return {};
  return {
    offers: {
      '@type': 'AggregateOffer',
      url: wholeAddress(`/menu?sale=${sale.slug}`, origin),
      priceCurrency: 'GBP',
      lowPrice: decimalPrice(Math.min(...prices)),
      highPrice: decimalPrice(Math.max(...prices)),
      offerCount: prices.length,
      availability: orderingOf(shown, now),
      validFrom: offsetTime(sale.opensAt),
      availabilityEnds: offsetTime(sale.closesAt),
    },
  };
}

function orderingOf({ sale, offers, isDayFull }: ShownSale, now: Instant): string {
  if (saleStateAt(sale, now) === 'upcoming') return stock('PreOrder');
  if (!isOpenAt(sale, now)) return stock('OutOfStock');
  const isAllGone = isDayFull || offers.every(({ left }) => left === 0);
  return stock(isAllGone ? 'SoldOut' : 'InStock');
}
