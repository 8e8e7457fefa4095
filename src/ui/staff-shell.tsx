import type { ReactNode } from 'react';
import { MenuFold } from './menu-fold';
import { NavLink } from './nav-link';
import { contentId, SkipLink } from './skip-link';
import type { NavItem } from './shop-header';
import { LoafMark } from './wordmark';

type StaffShellProps = {
  /** The pages this person may open; the first is the start page. */
  nav: ReadonlyArray<NavItem>;
  person: { readonly name: string; readonly role: string } | null;
  /** The form that signs out. */
  signOut: ReactNode;
  children: ReactNode;
};

const link =
  'flex min-h-9 items-center rounded-md px-3 text-crust no-underline hover:bg-butter-wash lg:min-h-7 pointer-coarse:min-h-11 ' +
  'aria-[current=page]:bg-butter aria-[current=page]:font-semibold';

/** The room behind the shop: its pages at the side, or on top on a small screen, and who is signed in. */
export function StaffShell({ nav, person, signOut, children }: StaffShellProps) {
  return (
    <div data-density="dense" className="min-h-dvh lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <header className="relative border-rule bg-paper px-4 py-2 max-lg:border-b lg:border-r lg:p-4 print:hidden">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:flex-col lg:flex-nowrap lg:items-stretch lg:gap-y-3 lg:overflow-y-auto">
          <p className="flex items-center gap-2 font-serif text-[1.125rem] font-semibold">
            <LoafMark className="size-7 text-rust" />
            The back office
          </p>
          <div className="md:hidden">
            <MenuFold>
              <Pages nav={nav} className="grid grid-cols-2 gap-x-1" />
            </MenuFold>
          </div>
          <div className="-mx-3 max-lg:w-[calc(100%+1.5rem)] max-md:hidden lg:mx-0">
            <Pages nav={nav} className="flex flex-wrap gap-x-1 lg:block lg:space-y-0.5" />
          </div>
          <div className="flex items-center gap-3 text-sm max-lg:w-full lg:block lg:border-t lg:border-rule lg:pt-3">
            {person && (
              <p className="lg:mb-2">
                <span className="font-semibold">{person.name}</span>{' '}
                <span className="inline-block text-bran first-letter:uppercase lg:block">{person.role}</span>
              </p>
            )}
            {signOut}
          </div>
        </div>
      </header>
      <main id={contentId} tabIndex={-1} className="min-w-0 px-4 py-4 lg:px-8 lg:py-6 print:p-0">
        {children}
      </main>
    </div>
  );
}

function Pages({ nav, className }: Pick<StaffShellProps, 'nav'> & { readonly className: string }) {
  return (
    <nav aria-label="Back office">
      <ul className={className}>
        {nav.map(({ href, label }, position) => (
          <li key={href}>
            <NavLink href={href} isExact={position === 0} except={below(href, nav)} className={link}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const below = (href: string, nav: StaffShellProps['nav']) =>
  nav.map((item) => item.href).filter((other) => other.startsWith(`${href}/`));
