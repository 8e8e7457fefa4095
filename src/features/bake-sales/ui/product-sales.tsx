import { shortDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { availabilityInShort, availabilityOf, type BakeInSale } from '../domain/availability';
import type { Sale } from '../domain/offer-sheet';
import { PillLink } from './pill-link';

type ProductSalesProps = {
  readonly productSlug: string;
  readonly inSales: ReadonlyArray<BakeInSale>;
  readonly chosen: Sale;
  readonly now: Instant;
};

/** On which days a bake can be had, and what each has left, as links. */
export function ProductSales({ productSlug, inSales, chosen, now }: ProductSalesProps) {
  return (
    <nav aria-label="Choose a day">
      <p className="mb-1.5 font-semibold">Which day?</p>
      {/* One row on a phone, however many days there are: what follows must stay in sight. */}
      <ul className="-mx-4 flex snap-x scroll-px-4 gap-2 overflow-x-auto px-4 py-1 sm:-mx-6 sm:scroll-px-6 sm:px-6 md:mx-0 md:flex-wrap md:px-0">
        {daysToShow(inSales, chosen, now).map((bake) => (
          <li
            key={bake.sale.id}
            className="shrink-0 snap-start has-aria-[current=true]:[scroll-initial-target:nearest]"
          >
            <PillLink href={`/products/${productSlug}?sale=${bake.sale.slug}`} isCurrent={bake.sale.id === chosen.id}>
              <span className="block font-semibold">{shortDay(bake.sale.bakeDay)}</span>
              <span className="block text-xs">{availabilityInShort(bake, now)}</span>
            </PillLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The days there are still to choose from; one whose orders have closed only where it is the one that is looked at. */
function daysToShow(inSales: ReadonlyArray<BakeInSale>, chosen: Sale, now: Instant): ReadonlyArray<BakeInSale> {
  return inSales.filter((bake) => bake.sale.id === chosen.id || availabilityOf(bake, now) !== 'closed');
}
