import { brand } from '@/config/frontend';
import { Ornament } from './ornament';
import type { NavItem } from './shop-header';
import { TextLink } from './text-link';

type Place = { readonly lines: ReadonlyArray<string>; readonly hours: string; readonly orderBy: string };

/** The foot of the shop: where, when, and the papers. */
export function ShopFooter({ place, nav }: { place: Place; nav: ReadonlyArray<NavItem> }) {
  return (
    <footer className="mt-16 page-width pb-10 print:hidden">
      <Ornament />
      <div className="mt-8 grid gap-x-8 gap-y-6 sm:grid-cols-3">
        <WhereAndWhen place={place} />
        <nav aria-labelledby="footer-papers">
          <h2 id="footer-papers" className="mb-1 font-sans eyebrow">
            Good to know
          </h2>
          <ul>
            {nav.map(({ href, label }) => (
              <li key={href}>
                <TextLink href={href} quiet className="inline-block py-0.5">
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

function WhereAndWhen({ place }: { place: Place }) {
  return (
    <>
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
    </>
  );
}
