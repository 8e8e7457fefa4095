import type { ReactNode } from 'react';
import type { Instant } from '@/kernel/time';
import { Section } from '@/ui/section';
import { isOpenAt } from '../domain/sale-state';
import type { ShownOffer, ShownSale } from '../domain/shown-sale';
import { whyNotWords } from '../domain/words';
import { OfferCard } from './offer-card';

type BakeCardsProps = {
  readonly sale: ShownSale;
  readonly offers: ReadonlyArray<ShownOffer>;
  readonly now: Instant;
  /** The way into the basket; a menu only to look at has none, and says nothing of ordering. */
  readonly action?: (offer: ShownOffer) => ReactNode;
  /** The first picture is in sight when the page opens. */
  readonly isFirst?: boolean;
};

/** Bakes of a sale as cards. */
export function BakeCards({ sale, offers, now, action, isFirst = false }: BakeCardsProps) {
  const isOpen = isOpenAt(sale.sale, now);
  return (
    <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 xl:grid-cols-3">
      {offers.map((offer, index) => (
        <OfferCard
          key={offer.id}
          offer={offer}
          saleSlug={sale.sale.slug}
          isOpen={isOpen}
          isFirst={isFirst && index === 0}
          action={offer.left ? action?.(offer) : null}
          whyNot={action && whyNotWords(sale, now)}
        />
      ))}
    </ul>
  );
}

/** The same under the headings of the menu, in the menu's order. */
export function BakeCardsBySort({ offers, ...rest }: Omit<BakeCardsProps, 'isFirst'>) {
  const groups = [...Map.groupBy(offers, (offer) => offer.categorySlug)];
  return groups.map(([slug, group], index) => (
    <Section key={slug} title={group[0]?.categoryName} id={slug}>
      <BakeCards {...rest} offers={group} isFirst={index === 0} />
    </Section>
  ));
}
