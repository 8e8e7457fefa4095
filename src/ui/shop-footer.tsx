import { brand } from '@/config/frontend';
import { Ornament } from './ornament';
import type { NavItem } from './shop-header';
import { TextLink } from './text-link';

type FooterGroup = { readonly id: string; readonly title: string; readonly links: ReadonlyArray<NavItem> };

/** The foot of the shop: every page there is, by what somebody looks for. */
export function ShopFooter({ groups }: { groups: ReadonlyArray<FooterGroup> }) {
  return (
    <footer className="mt-16 page-width pb-10 sm:mt-24 print:hidden">
      <Ornament />
      <div className="mt-8 flex flex-wrap justify-between gap-x-12 gap-y-8">
        <p className="max-w-[16ch] font-serif text-xl max-lg:w-full max-lg:max-w-none">{brand.strapline}.</p>
        {groups.map(({ id, title, links }) => (
          <nav key={id} aria-labelledby={id} className="min-w-36">
            <h2 id={id} className="mb-1 font-sans eyebrow">
              {title}
            </h2>
            <ul>
              {links.map(({ href, label }) => (
                <li key={href}>
                  <TextLink href={href} quiet className="inline-block py-1.5 sm:py-1">
                    {label}
                  </TextLink>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}
