import { shortDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import type { Sale } from '../domain/offer-sheet';
import { saleStateAt } from '../domain/sale-state';
import type { OfferInSale, SaleAndPlace } from '../domain/shown-sale';
import { stockWords } from '../domain/words';
import { PillLink } from './pill-link';

type ProductSalesProps = {
  readonly productSlug: string;
  readonly inSales: ReadonlyArray<SaleAndPlace & { readonly offers: ReadonlyArray<OfferInSale> }>;
  readonly chosen: Sale;
  readonly now: Instant;
};

/** On which days a bake can be had, and what each has left, as links. */
export function ProductSales({ productSlug, inSales, chosen, now }: ProductSalesProps) {
  return (
    <nav aria-label="Choose a day" className="mb-4">
      <p className="mb-2 eyebrow">Choose a day</p>
      <ul className="flex flex-wrap gap-2">
        {inSales.map(({ sale, offers }) => (
          <li key={sale.id}>
            <PillLink href={`/products/${productSlug}?sale=${sale.slug}`} isCurrent={sale.id === chosen.id}>
              <span className="block font-semibold">{shortDay(sale.bakeDay)}</span>
              <span className="block text-xs">{availability(sale, offers, now)}</span>
            </PillLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function availability(sale: Sale, offers: ReadonlyArray<OfferInSale>, now: Instant): string {
  const state = saleStateAt(sale, now);
  if (state === 'upcoming') return `Opens ${shortDay(sale.opensAt)}`;
  if (state !== 'open') return 'Orders closed';
  return stockWords(Math.max(...offers.map(({ left }) => left))) ?? 'Plenty left';
}
