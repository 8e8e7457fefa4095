import type { SubscriptionLink } from '@/features/notifications/domain/letters';
import type { Day, Instant } from '@/kernel/time';
import type { Place } from './offer-sheet';
import type { SaleAndPlace } from './shown-sale';

/** What the letter about an opening tells of the sale. */
export type OpeningFacts = {
  readonly slug: string;
  readonly bakeDay: Day;
  readonly closesAt: Instant;
  readonly place: Pick<Place, 'name' | 'addressLine1' | 'town' | 'postcode'>;
};

/** What the letter about an opening tells one subscriber. */
export type OrdersOpenFacts = OpeningFacts & SubscriptionLink;

/** Copies what the letter tells of a sale. */
export function openingFacts({ sale, place }: SaleAndPlace): OpeningFacts {
  const { slug, bakeDay, closesAt } = sale;
  const { name, addressLine1, town, postcode } = place;
  return { slug, bakeDay, closesAt, place: { name, addressLine1, town, postcode } };
}
