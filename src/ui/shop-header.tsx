import type { ReactNode } from 'react';
import { AccountLink } from './account-link';
import { AppLink } from './app-link';
import { classNames } from './class-names';
import { NavLink } from './nav-link';
import { Wordmark } from './wordmark';

export type NavItem = { readonly href: string; readonly label: string };

/** How the words at the head of the shop look, also for the basket's own link. */
export const headerLinkLook =
  'inline-flex min-h-11 items-center gap-1.5 font-semibold text-crust no-underline decoration-rust decoration-2 underline-offset-8 ' +
  'hover:text-rust hover:underline aria-[current=page]:underline';

type ShopHeaderProps = {
  nav: ReadonlyArray<NavItem>;
  /** The way to the basket, with its count; the basket supplies it. */
  basketLink: ReactNode;
};

/** The masthead of the shop: pages at one side, the name in the middle, the basket at the other. */
export function ShopHeader({ nav, basketLink }: ShopHeaderProps) {
  return (
    <header className="page-width pt-3 sm:pt-5 print:hidden">
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-3 pb-3 oxford-rule sm:pb-5">
        <nav aria-label="Shop">
          <ul className="flex flex-wrap gap-x-6">
            {nav.map(({ href, label }, position) => (
              // Where there is little room only the most wanted page stays; the foot of the shop has them all.
              <li key={href} className={position === 0 ? undefined : 'hidden lg:block'}>
                <NavLink href={href} className={headerLinkLook}>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <AppLink href="/" className="block no-underline">
          <Wordmark />
        </AppLink>
        <div className="flex items-center justify-end gap-x-4 sm:gap-x-6">
          {/* On the narrowest phones the foot of the shop alone has it. */}
          <AccountLink className={classNames(headerLinkLook, 'max-[22.5rem]:hidden')} />
          {basketLink}
        </div>
      </div>
    </header>
  );
}
