import type { Instant } from '@/kernel/time';
import { AppLink } from '@/ui/app-link';
import { Notice } from '@/ui/notice';
import { TextLink } from '@/ui/text-link';
import { isOpenAt, saleStateAt } from '../domain/sale-state';
import type { ShownSale } from '../domain/shown-sale';
import { orderingWords } from '../domain/words';

/** The words that lead to the form that writes down who wants to be told. */
export const tellMeId = 'tell-me';

/** Why nothing of a sale can be ordered, where that is so. */
export function WhyNot({ shown, now }: { shown: ShownSale; now: Instant }) {
  const { sale, isDayFull } = shown;
  switch (saleStateAt(sale, now)) {
    case 'open':
      return isDayFull ? <FullyBooked /> : null;
    case 'cancelled':
      return (
        <Notice tone="problem" title="This sale is cancelled" className="mb-6">
          <p>
            We are sorry. Whoever had ordered has been written to and gets their money back.{' '}
            <TextLink href="/menu">See what we bake next</TextLink>
          </p>
        </Notice>
      );
    case 'upcoming':
      return (
        <Notice title={orderingWords(sale, now)} className="mb-6">
          <p>
            Have a look round; you can order then. <TextLink href={`#${tellMeId}`}>Tell me when orders open</TextLink>
          </p>
        </Notice>
      );
    case 'draft':
    case 'closed':
    case 'done':
      return (
        <Notice title={orderingWords(sale, now)} className="mb-6">
          <p>
            We take no more orders for this day. <TextLink href="/menu">See what we bake next</TextLink>
          </p>
        </Notice>
      );
  }
}

function FullyBooked() {
  return (
    <Notice tone="warning" className="mb-6" title="This day is fully booked">
      <p>We have as many orders as we can bake and hand over. Another day may still have room.</p>
    </Notice>
  );
}

/** Says which part of an address nobody could make sense of, where leaving it out in silence could mislead. */
export function LeftOut({ isFreeUnclear, isCategoryUnknown }: { isFreeUnclear: boolean; isCategoryUnknown: boolean }) {
  return (
    <>
      {isFreeUnclear && (
        <Notice tone="warning" className="mb-6" title="We do not know every allergen this address names">
          <p>
            The menu below is not filtered by it. Please choose under “Filter &amp; sort”, or look at{' '}
            <AppLink href="/allergens">all bakes and all allergens</AppLink>.
          </p>
        </Notice>
      )}
      {isCategoryUnknown && (
        <Notice className="mb-6" title="That sort of bake is not on this day’s menu">
          <p>So here is everything else.</p>
        </Notice>
      )}
    </>
  );
}

/** Says whether a sale can be ordered from at this moment. */
export function canOrderFrom({ sale, isDayFull }: ShownSale, now: Instant): boolean {
  return isOpenAt(sale, now) && !isDayFull;
}
