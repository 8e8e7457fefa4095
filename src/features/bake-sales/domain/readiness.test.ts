import { expect, test } from 'vitest';
import type { BakeReadiness } from '@/features/catalogue/domain/readiness';
import { instantAt } from '@/kernel/time';
import { isReady, readinessOf, type SaleToPublish } from './readiness';

const now = instantAt('2026-11-21', '12:00');
const sourdough: BakeReadiness = {
  ...{ variantId: 'var_aaaa', productSlug: 'sourdough', name: 'Sourdough' },
  ...{ isSold: true, unreviewed: [], hasPicture: true },
};
const complete: SaleToPublish = {
  sale: { bakeDay: '2026-11-28', closesAt: instantAt('2026-11-26', '18:00') },
  place: { addressLine1: '2 Station Road', town: 'Cressage', postcode: 'SY5 6AA' },
  methods: ['collection'],
  slots: [{ method: 'collection', startsAt: instantAt('2026-11-28', '10:00'), capacity: 8 }],
  hasZones: false,
  offers: [{ capacity: 12, bake: sourdough }],
};

const lacks = (over: Partial<SaleToPublish>) =>
  readinessOf({ ...complete, ...over }, now)
    .filter(({ isMet }) => !isMet)
    .map(({ key }) => key);

const selling = (over: Partial<BakeReadiness>) => ({ offers: [{ capacity: 12, bake: { ...sourdough, ...over } }] });

test('a sale with all it needs lacks nothing', () => {
  expect(lacks({})).toEqual([]);
  expect(isReady(readinessOf(complete, now))).toBe(true);
});

test.each([
  { what: 'nothing on offer', over: { offers: [] }, key: 'offers' },
  { what: 'nothing of anything on offer', over: { offers: [{ capacity: 0, bake: sourdough }] }, key: 'offers' },
  { what: 'a bake that is not sold', over: selling({ isSold: false }), key: 'sold' },
  { what: 'an ingredient nobody has checked', over: selling({ unreviewed: ['walnuts'] }), key: 'reviewed' },
  { what: 'no slot', over: { slots: [] }, key: 'slots' },
  { what: 'no way of handing over', over: { methods: [] }, key: 'methods' },
  { what: 'a place without an address', over: { place: { ...complete.place, addressLine1: ' ' } }, key: 'address' },
] as const)('with $what a sale cannot be published', ({ over, key }) => {
  expect(lacks(over)).toContain(key);
  expect(isReady(readinessOf({ ...complete, ...over }, now))).toBe(false);
});

test('a cut-off that has passed, and a bake day that is over, keep a sale back', () => {
  expect(lacks({ sale: { ...complete.sale, closesAt: now } })).toEqual(['cut_off']);
  expect(lacks({ sale: { bakeDay: '2026-11-20', closesAt: now - 1 } })).toContain('day');
});

test('each way of handing over needs a slot of its own, and the van needs somewhere to go', () => {
  expect(lacks({ methods: ['collection', 'delivery'] })).toEqual(['slots', 'zones']);
  expect(lacks({ methods: ['collection', 'delivery'], hasZones: true })).toEqual(['slots']);
});

test('a bake without a picture, and a cut-off after the doors open, are said and keep nothing back', () => {
  const late = { sale: { ...complete.sale, closesAt: instantAt('2026-11-28', '11:00') } };
  expect(lacks({ ...selling({ hasPicture: false }), ...late })).toEqual(['pictures', 'cut_off_early']);
  expect(isReady(readinessOf({ ...complete, ...selling({ hasPicture: false }), ...late }, now))).toBe(true);
});

test('two kinds of one bake are named once', () => {
  const lemon = { ...sourdough, variantId: 'var_bbbb', isSold: false } as const;
  const offers = [
    { capacity: 1, bake: { ...sourdough, isSold: false } },
    { capacity: 1, bake: lemon },
  ];
  const sold = readinessOf({ ...complete, offers }, now).find(({ key }) => key === 'sold');
  expect(sold?.bakes.map(({ productSlug }) => productSlug)).toEqual(['sourdough']);
});
