import { expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { type DeliveryZone, zoneOf } from './delivery';

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
