import { expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { type DeliveryZone, deliveryFee, zoneOf } from './delivery';
import { feeInWords, reachInWords, termsInWords } from './delivery-words';

const near: DeliveryZone = { name: 'Near', outwardCodes: ['SY5'], feePence: pence(200), freeAbovePence: pence(2500) };
const far: DeliveryZone = { name: 'Far', outwardCodes: ['SY2', 'SY21'], feePence: pence(400), freeAbovePence: null };

test('an address lies in the zone of its outward code, and a longer code is another district', () => {
  const zone = (typed: string) => {
    const found = zoneOf([near, far], typed);
    return found.ok ? found.value.zone.name : found.problem.kind;
  };
  expect(zone('sy5 6zz')).toBe('Near');
  expect(zone('SY2 5AB')).toBe('Far');
  expect(zone('SY21 7AB')).toBe('Far');
  expect(zone('SY22 5AB')).toBe('outside_zones');
  expect(zone('the green door')).toBe('no_postcode');
});

test('outside of all zones it says where the van does go', () => {
  expect(zoneOf([near, far], 'WV16 4AB')).toEqual({
    ok: false,
    problem: { kind: 'outside_zones', outward: 'WV16', reaches: ['SY5', 'SY2', 'SY21'] },
  });
});

test('a delivery is free from its limit on, never without one, and says what is missing until then', () => {
  const fee = (goods: number) => deliveryFee(near, pence(goods));
  expect(fee(2499)).toEqual({ feePence: 200, missingPence: 1 });
  expect(fee(2500)).toEqual({ feePence: 0, missingPence: null });
  expect(deliveryFee(far, pence(99_999))).toEqual({ feePence: 400, missingPence: null });
  expect(deliveryFee({ feePence: pence(0), freeAbovePence: pence(900) }, pence(1))).toMatchObject({
    missingPence: null,
  });
});

test('what the van asks is told before anything is chosen, and with what is missing once something is', () => {
  expect([near, far].map(termsInWords)).toEqual(['£2.00, free from £25.00', '£4.00']);
  expect(feeInWords(near, pence(2080))).toBe('Near £2.00, free with £4.20 more');
  expect(feeInWords(near, pence(3000))).toBe('Near free');
  expect(feeInWords(far, pence(3000))).toBe('Far £4.00');
  expect(reachInWords([near, far])).toBe('SY5, SY2 and SY21');
});
