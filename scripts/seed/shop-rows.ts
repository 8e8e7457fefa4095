import { deliveryDistricts, deliveryZones, locations, settings } from '@/features/shop/tables';
import type { Instant } from '@/kernel/time';
import type { SeedIds } from './seed-ids';
import { rowsOf, type SeedTable } from './seed-table';

type NewPlace = {
  readonly slug: string;
  readonly name: string;
  readonly addressLine1: string;
  readonly town: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly howToFind: string;
};

/* Demonstration data. The villages are Shropshire's; the houses, and every street but Station Road, are invented. */
export const places = {
  cressage: {
    slug: 'station-road-cressage',
    name: 'The bakehouse, Cressage',
    addressLine1: 'Station Road',
    town: 'Cressage, Shrewsbury',
    postcode: 'SY5 6ZZ',
    latitude: 52.6333,
    longitude: -2.6056,
    howToFind:
      'Look for the green stable door at the side; the top half is open when we are. Park along the road, not across the neighbour’s gate.',
  },
  harley: {
    slug: 'reading-room-harley',
    name: 'The Reading Room, Harley',
    addressLine1: 'Sallowfold Lane',
    town: 'Harley, Shrewsbury',
    postcode: 'SY5 6ZY',
    latitude: 52.6092,
    longitude: -2.5931,
    howToFind:
      'The brick hall with the clock that is always ten to four. We are just inside the porch, out of the wind.',
  },
  wenlock: {
    slug: 'old-wool-loft-much-wenlock',
    name: 'The Old Wool Loft, Much Wenlock',
    addressLine1: '2 Tenterbank Row',
    town: 'Much Wenlock',
    postcode: 'TF13 6ZZ',
    latitude: 52.5961,
    longitude: -2.5573,
    howToFind:
      'Through the arch beside the saddler’s and up four steps. No steps for you? Ring the bell below and we come down.',
  },
} as const satisfies Record<string, NewPlace>;

export type PlaceName = keyof typeof places;

/*
 * A trader for the demonstration: the e-mail domain, the telephone number (of the range kept for drama), the company number
 * and the VAT number belong to nobody.
 */
const firstSettings = {
  trader: {
    name: 'Band of Bakers',
    legalName: 'Band of Bakers Bakehouse Limited',
    companyNumber: '00000000',
    addressLines: [places.cressage.addressLine1, places.cressage.town, places.cressage.postcode],
    email: 'hello@bandofbakers.example',
    phone: '01632 960 174',
  },
  vat: { mode: 'registered', number: 'GB 000 0000 00' },
  default_location: places.cressage.slug,
} as const;

/** Where the van goes, nearest first. */
export const zones = [
  { name: 'Cressage and around', districts: ['SY5'], feePence: 250, freeAbovePence: 2000 },
  { name: 'Much Wenlock and Ironbridge', districts: ['TF8', 'TF13'], feePence: 350, freeAbovePence: 3000 },
  { name: 'Shrewsbury, south of the river', districts: ['SY2', 'SY3'], feePence: 450, freeAbovePence: null },
] as const;

/** Where the bakery hands over, where its van goes, and what it says of itself. */
export function shopRows(ids: SeedIds, madeAt: Instant): SeedTable[] {
  return [
    rowsOf(
      locations,
      Object.values(places).map((place) => ({
        id: ids('loc', place.slug),
        ...place,
        createdAt: madeAt,
        changedAt: madeAt,
      })),
    ),
    rowsOf(
      deliveryZones,
      zones.map(({ districts: _, ...zone }, position) => ({
        id: ids('zon', zone.name),
        ...zone,
        position,
        createdAt: madeAt,
        changedAt: madeAt,
      })),
    ),
    rowsOf(
      deliveryDistricts,
      zones.flatMap(({ name, districts }) =>
        districts.map((outwardCode) => ({ outwardCode, zoneId: ids('zon', name) })),
      ),
    ),
    rowsOf(
      settings,
      Object.entries(firstSettings).map(([key, value]) => ({ key, value, changedAt: madeAt })),
    ),
  ];
}
