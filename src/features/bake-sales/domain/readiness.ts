import type { BakeReadiness } from '@/features/catalogue/domain/readiness';
import type { Place } from '@/features/shop/domain/place';
import type { Instant } from '@/kernel/time';
import type { Method } from './offer-sheet';
import { endOfBakeDay, type SaleFacts } from './sale-state';

export type ReadinessKey =
  | 'offers'
  | 'sold'
  | 'reviewed'
  | 'methods'
  | 'slots'
  | 'zones'
  | 'day'
  | 'cut_off'
  | 'address'
  | 'cut_off_early'
  | 'pictures';

/** Something that has to be so before shoppers may see a sale, or at least should be. */
export type ReadinessItem = {
  readonly key: ReadinessKey;
  /** Whether the sale cannot be published without it. */
  readonly isNeeded: boolean;
  readonly isMet: boolean;
  /** The bakes it lacks for, where it is about bakes. */
  readonly bakes: ReadonlyArray<BakeReadiness>;
};

/** A sale as it stands when somebody is about to publish it. */
export type SaleToPublish = {
  readonly sale: Pick<SaleFacts, 'bakeDay' | 'closesAt'>;
  readonly place: Pick<Place, 'addressLine1' | 'town' | 'postcode'>;
  readonly methods: ReadonlyArray<Method>;
  readonly slots: ReadonlyArray<{ readonly method: Method; readonly startsAt: Instant; readonly capacity: number }>;
  readonly hasZones: boolean;
  /** What is on offer; of bakes that come in several kinds, each kind. */
  readonly offers: ReadonlyArray<{ readonly capacity: number; readonly bake: BakeReadiness }>;
};

/** What a sale has and what it lacks, the needed first. */
export function readinessOf(found: SaleToPublish, now: Instant): ReadonlyArray<ReadinessItem> {
  const { sale, place, methods, slots } = found;
  const bakes = found.offers.map(({ bake }) => bake);
  const hasSlot = (method: Method) => slots.some((slot) => slot.method === method && slot.capacity > 0);
  const firstSlotAt = Math.min(...slots.map(({ startsAt }) => startsAt));
  return [
    needed('day', now < endOfBakeDay(sale)),
    needed('cut_off', now < sale.closesAt),
    needed(
      'address',
      [place.addressLine1, place.town, place.postcode].every((line) => line.trim() !== ''),
    ),
    needed('methods', methods.length > 0),
    needed('slots', methods.every(hasSlot)),
    ...(methods.includes('delivery') ? [needed('zones', found.hasZones)] : []),
    needed(
      'offers',
      found.offers.some(({ capacity }) => capacity > 0),
    ),
    ofBakes('sold', { isNeeded: true, lacking: bakes.filter(({ isSold }) => !isSold) }),
    ofBakes('reviewed', { isNeeded: true, lacking: bakes.filter(({ unreviewed }) => unreviewed.length > 0) }),
    ofBakes('pictures', { isNeeded: false, lacking: bakes.filter(({ hasPicture }) => !hasPicture) }),
    { key: 'cut_off_early', isNeeded: false, isMet: sale.closesAt <= firstSlotAt, bakes: [] },
  ];
}

/** Says whether nothing that is needed lacks. */
export function isReady(items: ReadonlyArray<ReadinessItem>): boolean {
  return items.every(({ isMet, isNeeded }) => isMet || !isNeeded);
}

const needed = (key: ReadinessKey, isMet: boolean): ReadinessItem => ({ key, isNeeded: true, isMet, bakes: [] });

type Lacking = { readonly isNeeded: boolean; readonly lacking: ReadonlyArray<BakeReadiness> };

function ofBakes(key: ReadinessKey, { isNeeded, lacking }: Lacking): ReadinessItem {
  return { key, isNeeded, isMet: lacking.length === 0, bakes: onePerProduct(lacking) };
}

// Two kinds of one bake are mended on one page.
function onePerProduct(bakes: ReadonlyArray<BakeReadiness>): ReadonlyArray<BakeReadiness> {
  return [...new Map(bakes.map((bake) => [bake.productSlug, bake])).values()];
}
