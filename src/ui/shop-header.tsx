import CircleUserRound from 'lucide-react/icons/circle-user-round';
import type { ReactNode } from 'react';
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
  /** The same for everybody: only the page behind it asks who is there. */
  account: NavItem;
  /** The way to the basket, with its count; the basket supplies it. */
  basketLink: ReactNode;
};

/** The masthead of the shop: pages at one side, the name in the middle, the basket at the other. */
export function ShopHeader({ nav, account, basketLink }: ShopHeaderProps) {
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
          {/* A word where there is room for it, a face where there is not; on the narrowest phones the foot alone has it. */}
          <NavLink href={account.href} className={classNames(headerLinkLook, 'max-[22.5rem]:hidden')}>
            <CircleUserRound aria-hidden="true" className="size-6 sm:hidden" />
            <span className="max-sm:sr-only">{account.label}</span>
          </NavLink>
          {basketLink}
        </div>
      </div>
    </header>
  );
}
