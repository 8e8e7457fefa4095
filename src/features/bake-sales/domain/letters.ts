import type { SubscriptionLink } from '@/features/notifications/domain/letters';
import type { Day, Instant } from '@/kernel/time';
import type { SaleAndPlace } from './shown-sale';

/** What the letter about an opening tells of the sale. */
export type OpeningFacts = {
  readonly slug: string;
  readonly bakeDay: Day;
  readonly closesAt: Instant;
  readonly place: { readonly name: string; readonly town: string };
};

/** What the letter about an opening tells one subscriber. */
export type OrdersOpenFacts = OpeningFacts & SubscriptionLink;

/** Copies what the letter tells of a sale. */
export function openingFacts({ sale, place }: SaleAndPlace): OpeningFacts {
  const { slug, bakeDay, closesAt } = sale;
  return { slug, bakeDay, closesAt, place: { name: place.name, town: place.town } };
}
