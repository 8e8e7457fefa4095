import { expect, test } from 'vitest';
import type { Product } from '@/features/catalogue/domain/product';
import { pence } from '@/kernel/money';
import { day, instantAt } from '@/kernel/time';
import { anOfferSheet } from '@/testing/builders/sheets';
import { productJsonLd, saleJsonLd } from './json-ld';
import { shownKept, shownLive } from './shown-sale';

const origin = 'https://bakers.example';
const now = instantAt('2026-11-24', '12:00');
const closesAt = instantAt('2026-11-26', '18:00');
const dates = { bakeDay: '2026-11-28', opensAt: now - day, closesAt } as const;
const sheet = anOfferSheet({ offers: [{ pricePence: 450, left: 4 }, { pricePence: 1200 }], sale: dates });
const slots = (
  [
    ['10:00', '10:30'],
    ['11:00', '11:30'],
  ] as const
).map(([start, end], index) => ({
  id: `slt_${index}` as const,
  method: 'collection' as const,
  startsAt: instantAt(dates.bakeDay, start),
  endsAt: instantAt(dates.bakeDay, end),
  ordersLeft: 4,
  itemsLeft: null,
}));
const saturday = { ...sheet, slots };

const product: Product = {
  id: 'prd_1',
  slug: 'sourdough',
  name: 'Sourdough',
  description: 'A loaf with a crust.',
  categorySlug: 'breads',
  categoryName: 'Breads',
  searchTitle: null,
  searchDescription: null,
  photos: [{ key: 'k3x', alt: 'A loaf', width: 1600, height: 1600 }],
  variants: sheet.offers.slice(0, 1).map((offer) => ({ ...offer, name: 'Sourdough', usualPricePence: pence(400) })),
};

function inSale({ left = 4, isFullyBooked = false, sale = sheet.sale } = {}) {
  const [offer] = sheet.offers;
  if (!offer) throw new Error('The sheet offers something');
  const terms = { ...offer, ownLeft: left };
  return { sale, place: sheet.place, isFullyBooked, offers: [{ saleId: sale.id, terms, left }] };
}

const tellProduct = (inSales: ReadonlyArray<ReturnType<typeof inSale>>) =>
  productJsonLd({ product, inSales, now, origin });
const tellSale = (shown: Parameters<typeof saleJsonLd>[0]['shown']) =>
  saleJsonLd({ shown, organiser: 'Band of Bakers', picture: '/share.jpg', now, origin });

test('a bake tells its price and until when it can be ordered, for each sale that has it', () => {
  expect(tellProduct([inSale()])).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Sourdough',
    url: 'https://bakers.example/products/sourdough',
    image: ['https://bakers.example/media/k3x/hero.webp', 'https://bakers.example/media/k3x/share.jpg'],
    offers: [
      {
        '@type': 'Offer',
        name: 'Sourdough, Saturday 28 November',
        url: 'https://bakers.example/products/sourdough?sale=saturday',
        price: '4.50',
        priceCurrency: 'GBP',
        availability: 'https://schema.org/InStock',
        availabilityEnds: '2026-11-26T18:00:00+00:00',
        priceValidUntil: '2026-11-26T18:00:00+00:00',
        availableAtOrFrom: { '@type': 'Place', address: { postalCode: 'SY5 6AA' } },
      },
    ],
  });
});

test.each([
  ['SoldOut', inSale({ left: 0 })],
  ['SoldOut', inSale({ isFullyBooked: true })],
  ['PreOrder', inSale({ sale: { ...sheet.sale, opensAt: now + day } })],
  ['OutOfStock', inSale({ sale: { ...sheet.sale, closesAt: now } })],
])('a bake that cannot be ordered says so: %s', (word, bake) => {
  expect(tellProduct([bake]).offers).toMatchObject([{ availability: `https://schema.org/${word}` }]);
});

test('a bake that no sale has is out of stock at its usual price', () => {
  expect(tellProduct([]).offers).toMatchObject([
    { price: '4.00', priceCurrency: 'GBP', availability: 'https://schema.org/OutOfStock' },
  ]);
});

test('nobody’s stars are made up for a bake', () => {
  expect(tellProduct([inSale()])).not.toHaveProperty('aggregateRating');
});

test('a sale lasts from its first time slot to its last, by the clock of its place', () => {
  expect(tellSale(shownLive(saturday))).toMatchObject({
    '@type': 'Event',
    name: 'Saturday bake, Saturday 28 November',
    startDate: '2026-11-28T10:00:00+00:00',
    endDate: '2026-11-28T11:30:00+00:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: 'The old dairy', address: { addressLocality: 'Cressage' } },
    organizer: { name: 'Band of Bakers', url: 'https://bakers.example/' },
    offers: {
      '@type': 'AggregateOffer',
      lowPrice: '4.50',
      highPrice: '12.00',
      offerCount: 2,
      priceCurrency: 'GBP',
      availability: 'https://schema.org/InStock',
      availabilityEnds: '2026-11-26T18:00:00+00:00',
    },
  });
});

test('before its slots are fixed a sale tells its day', () => {
  expect(tellSale(shownLive({ ...saturday, slots: [] }))).toMatchObject({
    startDate: '2026-11-28',
    endDate: '2026-11-28',
  });
});

test('a sale that is called off says so', () => {
  const cancelled = shownLive({ ...saturday, sale: { ...saturday.sale, cancelledAt: now } });
  expect(tellSale(cancelled)).toMatchObject({
    eventStatus: 'https://schema.org/EventCancelled',
    offers: { availability: 'https://schema.org/OutOfStock' },
  });
});

test('a day that is full is sold out, and one whose stock is not known is not', () => {
  const full = { ...shownLive(saturday), isDayFull: true };
  expect(tellSale(full)).toMatchObject({ offers: { availability: 'https://schema.org/SoldOut' } });
  expect(tellSale(shownKept(saturday))).toMatchObject({ offers: { availability: 'https://schema.org/InStock' } });
});

test('a sale without a menu yet makes no offers', () => {
  expect(tellSale(shownLive({ ...saturday, offers: [] }))).not.toHaveProperty('offers');
});
