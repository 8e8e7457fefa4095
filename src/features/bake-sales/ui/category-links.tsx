import { AppLink } from '@/ui/app-link';
import { classNames } from '@/ui/class-names';
import { type MenuAsked, menuAddress } from '../domain/menu-address';
import type { ShownOffer } from '../domain/shown-sale';

type CategoryLinksProps = { readonly offers: ReadonlyArray<ShownOffer>; readonly asked: MenuAsked };

/** The menu by what it is: everything, or one sort of bake. */
export function CategoryLinks({ offers, asked }: CategoryLinksProps) {
  const categories = new Map(offers.map((offer) => [offer.categorySlug, offer.categoryName]));
  if (categories.size < 2) return null;
  const links = [[null, 'Everything'] as const, ...categories];
  return (
    <nav aria-label="Choose what to see" className="border-b border-rule">
      <ul className="-mx-4 flex snap-x scroll-px-4 gap-x-5 overflow-x-auto px-4 sm:mx-0 sm:flex-wrap sm:px-0">
        {links.map(([slug, name]) => (
          <li
            key={name}
            className={classNames('shrink-0 snap-start', slug === asked.category && '[scroll-initial-target:nearest]')}
          >
            <AppLink
              href={menuAddress({ ...asked, category: slug })}
              aria-current={slug === asked.category ? 'true' : undefined}
              className={classNames(
                'inline-flex min-h-11 items-center border-b-3 pt-1 whitespace-nowrap focus-visible:-outline-offset-3',
                slug === asked.category
                  ? 'border-rust font-semibold'
                  : 'border-transparent text-bran hover:border-bran hover:text-crust',
              )}
            >
              {name}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
