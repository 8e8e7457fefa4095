import { deliverySettingsHref } from '@/features/access/domain/menu';
import { plural } from '@/kernel/text';
import type { WallRule } from '@/kernel/time';
import type { PlanProblem } from './draft';
import type { Method } from './offer-sheet';
import { officeSaleHref } from './office-addresses';
import type { ReadinessItem, ReadinessKey } from './readiness';
import type { SaleState } from './sale-state';

/** How staff call the state of a sale. */
export const saleStateWords = {
  draft: 'Draft',
  upcoming: 'Not open yet',
  open: 'Open',
  closed: 'Closed',
  done: 'Done',
  cancelled: 'Cancelled',
} as const satisfies Record<SaleState, string>;

/** How the state of a sale looks. */
export const saleStateTones = {
  draft: 'warning',
  upcoming: 'accent',
  open: 'good',
  closed: 'neutral',
  done: 'neutral',
  cancelled: 'problem',
} as const satisfies Record<SaleState, string>;

/** A rule as people say it: "2 days before, at 18:00". */
export function ruleInWords({ daysBefore, at }: WallRule): string {
  return daysBefore === 0 ? `on the bake day, at ${at}` : `${plural(daysBefore, 'day')} before, at ${at}`;
}

/** Why a sale cannot be held at a place on a day. */
export type PlacedProblem =
  | { readonly kind: 'no_such_place' }
  /** Something is planned for that day and place already. */
  | { readonly kind: 'same_day_and_place'; readonly title: string };

export type DraftProblem =
  PlanProblem | PlacedProblem | { readonly kind: 'no_such_sale' | 'not_a_draft' | 'is_over' | 'changed_meanwhile' };

const windows = { collection: 'collection slot', delivery: 'delivery round' } as const satisfies Record<Method, string>;

/** Why a sale could not be planned like that, as staff read it. */
export function draftProblemInWords(problem: DraftProblem): string {
  switch (problem.kind) {
    case 'day_is_past':
      return 'That bake day is over.';
    case 'closes_before_opening':
      return 'Orders would close before they open.';
    case 'no_slot_fits':
      return `Not one ${windows[problem.method]} of that length lies between these times.`;
    case 'too_many_slots':
      return `That would be more than ${problem.most} slots. Please make them longer.`;
    case 'same_day_and_place':
      return `There is a sale on that day at that place already: “${problem.title}”.`;
    case 'no_such_sale':
      return 'There is no such sale.';
    case 'no_such_place':
      return 'There is no such place.';
    case 'not_a_draft':
      return 'This sale is published: shoppers have seen it. It can be moved, but no longer be written anew.';
    case 'is_over':
      return 'This sale is over or cancelled: nothing of it changes any more.';
    case 'changed_meanwhile':
      return 'Somebody else has just changed this sale. Here is how it stands now; nothing of yours was done.';
  }
}

const readinessWords = {
  day: ['The bake day is ahead', 'The bake day is over'],
  cut_off: ['The cut-off is ahead', 'The cut-off has passed: nobody could order'],
  address: ['Its place has an address', 'Its place has no whole address'],
  methods: ['It says how orders change hands', 'It does not say how orders change hands'],
  slots: ['Every way of handing over has its times', 'A way of handing over has no times'],
  zones: ['The van has zones to go to', 'The van has no zone to go to'],
  offers: ['Something is on offer', 'Nothing is on offer'],
  sold: ['Everything on offer is sold by us', 'On offer, but not sold by us at present'],
  reviewed: ['All allergens are checked', 'Allergens nobody has checked'],
  pictures: ['Everything has a picture', 'Without a picture'],
  cut_off_early: ['The cut-off comes before the first slot', 'Orders are taken while the first are handed over'],
} as const satisfies Record<ReadinessKey, readonly [met: string, lacking: string]>;

/** What an item of the check-list says, as it stands. */
export function readinessInWords({ key, isMet }: Pick<ReadinessItem, 'key' | 'isMet'>): string {
  return readinessWords[key][isMet ? 0 : 1];
}

/** Where what lacks is mended, or null where each bake is mended on a page of its own. */
export function mendedAt(key: ReadinessKey, slug: string): { readonly href: string; readonly label: string } | null {
  switch (key) {
    case 'offers':
      return { href: officeSaleHref(slug, 'offers'), label: 'Put something on offer' };
    case 'methods':
    case 'slots':
      return { href: officeSaleHref(slug, 'slots'), label: 'Set ways and times' };
    case 'zones':
      return { href: deliverySettingsHref, label: 'Set delivery zones' };
    case 'day':
    case 'cut_off':
    case 'cut_off_early':
      return { href: officeSaleHref(slug, 'facts'), label: 'Change day and cut-off' };
    case 'address':
      return { href: officeSaleHref(slug, 'facts'), label: 'Choose another place' };
    case 'sold':
    case 'reviewed':
    case 'pictures':
      return null;
  }
}
