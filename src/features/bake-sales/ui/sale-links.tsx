import { shortDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { classNames } from '@/ui/class-names';
import { type MenuAsked, menuAddress } from '../domain/menu-address';
import type { Sale } from '../domain/offer-sheet';
import { isOpenAt, saleStateAt } from '../domain/sale-state';
import type { SaleAndPlace } from '../domain/shown-sale';
import { PillLink } from './pill-link';

type SaleLinksProps = {
  readonly sales: ReadonlyArray<SaleAndPlace>;
  readonly chosen: Sale;
  /** What is asked of the menu stays asked when the day changes. */
  readonly asked: MenuAsked;
  readonly now: Instant;
};

/** Which sale's menu is shown, as links: they work everywhere, and each has its own address. */
export function SaleLinks({ sales, chosen, asked, now }: SaleLinksProps) {
  const isListed = sales.some(({ sale }) => sale.id === chosen.id);
  if (sales.length === 0 || (sales.length === 1 && isListed)) return null;
  return (
    <nav aria-label="Choose a sale" className="mb-3 sm:mb-4">
      {/* One row on a phone, however many days there are: the bakes must stay in sight. */}
      <ul className="-mx-4 flex snap-x scroll-px-4 gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0">
        {sales.map(({ sale, place }) => (
          <li
            key={sale.id}
            className={classNames('shrink-0 snap-start', sale.id === chosen.id && '[scroll-initial-target:nearest]')}
          >
            <PillLink href={menuAddress({ ...asked, saleSlug: sale.slug })} isCurrent={sale.id === chosen.id}>
              <span className="block font-semibold">{shortDay(sale.bakeDay)}</span>
              <span className="block text-xs">{isOpenAt(sale, now) ? place.name : stateWords(sale, now)}</span>
            </PillLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function stateWords(sale: Sale, now: Instant): string {
  return saleStateAt(sale, now) === 'upcoming' ? `Opens ${shortDay(sale.opensAt)}` : 'Orders closed';
}
