import { shortDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import type { Sale } from '../domain/offer-sheet';
import { saleStateAt } from '../domain/sale-state';
import type { SaleAndPlace, ShownOffer } from '../domain/shown-sale';
import { PillLink } from './pill-link';

type SaleLinksProps = {
  readonly sales: ReadonlyArray<SaleAndPlace>;
  readonly chosen: Sale | null;
  readonly now: Instant;
};

/** Which sale's menu is shown, as links: they work everywhere, and each has its own address. */
export function SaleLinks({ sales, chosen, now }: SaleLinksProps) {
  if (sales.length < 2 && chosen !== null) return null;
  return (
    <nav aria-label="Choose a sale" className="mb-4">
      <ul className="-mx-1 flex snap-x scroll-px-1 gap-2 overflow-x-auto px-1 py-1 sm:flex-wrap">
        {sales.map(({ sale, place }) => (
          <li key={sale.id} className="shrink-0 snap-start">
            <PillLink href={`/menu?sale=${sale.slug}`} isCurrent={sale.id === chosen?.id}>
              <span className="block font-semibold">{shortDay(sale.bakeDay)}</span>
              <span className="block text-xs">
                {saleStateAt(sale, now) === 'open' ? place.name : stateWord(sale, now)}
              </span>
            </PillLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function stateWord(sale: Sale, now: Instant): string {
  return saleStateAt(sale, now) === 'upcoming' ? `Opens ${shortDay(sale.opensAt)}` : 'Orders closed';
}

type CategoryLinksProps = {
  readonly offers: ReadonlyArray<ShownOffer>;
  readonly saleSlug: string;
  readonly category: string | null;
};

/** The menu by what it is: everything, or one sort of bake. */
export function CategoryLinks({ offers, saleSlug, category }: CategoryLinksProps) {
  const categories = new Map(offers.map((offer) => [offer.categorySlug, offer.categoryName]));
  if (categories.size < 2) return null;
  const here = `/menu?sale=${saleSlug}`;
  return (
    <nav aria-label="Choose what to see" className="mb-8">
      <ul className="flex flex-wrap gap-2">
        <li>
          <PillLink href={here} isCurrent={category === null}>
            Everything
          </PillLink>
        </li>
        {[...categories].map(([slug, name]) => (
          <li key={slug}>
            <PillLink href={`${here}&category=${slug}`} isCurrent={slug === category}>
              {name}
            </PillLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
