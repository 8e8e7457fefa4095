import { expect, test } from 'vitest';
import { dayFrom } from '@/kernel/time';
import { salesByPlace } from './places-and-sales';

const place = (name: string) => ({
  id: `loc_${name}` as const,
  slug: name,
  name,
  addressLine1: 'Station Road',
  addressLine2: null,
  town: 'Cressage',
  postcode: 'SY5 6ZZ',
  latitude: null,
  longitude: null,
  howToFind: 'The green door.',
});

const sale = (bakeDay: string, at: string) => ({
  place: place(at),
  sale: {
    id: `sal_${bakeDay}` as const,
    slug: bakeDay,
    title: 'A sale',
    bakeDay: dayFrom(bakeDay),
    opensAt: 0,
    closesAt: 0,
    publishedAt: 0,
    cancelledAt: null,
    payOnCollection: false,
    note: null,
  },
});

test('each place has its own sales, and none of yesterday’s', () => {
  const places = [place('bakehouse'), place('loft'), place('hall')];
  const sales = [sale('2026-11-27', 'loft'), sale('2026-11-28', 'bakehouse'), sale('2026-12-05', 'loft')];
  const found = salesByPlace({ places, sales }, dayFrom('2026-11-28'));
  expect(found.map((one) => [one.place.slug, one.sales.map(({ bakeDay }) => bakeDay)])).toEqual([
    ['bakehouse', ['2026-11-28']],
    ['loft', ['2026-12-05']],
    ['hall', []],
  ]);
});
