import { brand } from '@/config/frontend';
import { Ornament } from './ornament';
import type { NavItem } from './shop-header';
import { TextLink } from './text-link';

type ShopFooterProps = {
  place: { readonly lines: ReadonlyArray<string>; readonly hours: string; readonly orderBy: string };
  nav: ReadonlyArray<NavItem>;
};

/** The foot of the shop: where, when, and the papers. */
export function ShopFooter({ place, nav }: ShopFooterProps) {
  return (
    <footer className="mt-16 page-width pb-10 print:hidden">
      <Ornament />
      <div className="mt-8 grid gap-x-8 gap-y-6 sm:grid-cols-3">
        <div>
          <h2 className="mb-1 font-sans eyebrow">Where we are</h2>
          <address className="not-italic">
            {place.lines.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
        </div>
        <div>
          <h2 className="mb-1 font-sans eyebrow">When to collect</h2>
          <p>{place.hours}</p>
          <p className="text-bran">{place.orderBy}</p>
        </div>
        <nav aria-label="About the shop">
          <ul>
            {nav.map(({ href, label }) => (
              <li key={href}>
                <TextLink href={href} quiet className="inline-block py-1">
                  {label}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p className="mt-8 text-sm text-bran">
        {brand.name}. {brand.strapline}.
      </p>
    </footer>
  );
}
