import { expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { day, instantAt } from '@/kernel/time';
import { anOfferSheet } from '@/testing/builders/sheets';
import { availabilityInShort, availabilityOf, type BakeInSale, unavailabilityInWords } from './availability';

const now = instantAt('2026-11-24', '12:00');
const open = { ...anOfferSheet().sale, bakeDay: '2026-11-28', opensAt: now - day, closesAt: now + day } as const;

function aBake(lefts: ReadonlyArray<number>, over: Partial<BakeInSale> = {}): BakeInSale {
  const terms = { maxPerOrder: null, poolId: null, poolUnits: 1, pricePence: pence(400) };
  const offers = lefts.map((left, index) => ({
    saleId: open.id,
    left,
    terms: { ...terms, id: `off_${index}` as const, variantId: `var_${index}` as const, ownLeft: left },
  }));
  return { sale: open, offers, isFullyBooked: false, ...over };
}

test.each([
  ['to_be_had', 'Plenty left', aBake([0, 12])],
  ['to_be_had', '6 left', aBake([6])],
  ['sold_out', 'Sold out', aBake([0, 0])],
  ['sold_out', 'Sold out', aBake([0], { isFullyBooked: true })],
  ['fully_booked', 'Fully booked', aBake([12], { isFullyBooked: true })],
  ['opens_later', 'Opens Mon 30 Nov', aBake([12], { sale: { ...open, opensAt: instantAt('2026-11-30', '08:00') } })],
  ['closed', 'Orders closed', aBake([12], { sale: { ...open, closesAt: now } })],
] as const)('a bake is %s, and its day says “%s”', (availability, short, bake) => {
  expect([availabilityOf(bake, now), availabilityInShort(bake, now)]).toEqual([availability, short]);
  expect(unavailabilityInWords(bake, now) === null).toBe(availability === 'to_be_had');
});

test('a day that opens later says when, to the hour', () => {
  const later = aBake([12], { sale: { ...open, opensAt: instantAt('2026-11-26', '08:00') } });
  expect(unavailabilityInWords(later, now)).toBe('Orders for this day open Thursday 8 am.');
});
