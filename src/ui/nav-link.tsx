'use client';

import { usePathname } from 'next/navigation';
import { AppLink, type AppLinkProps } from './app-link';

type NavLinkProps = AppLinkProps & {
  isExact?: boolean | undefined;
  /** Pages below its own that have links of their own. */
  except?: ReadonlyArray<string> | undefined;
};

/** A link of a navigation; marks itself on its own page and on those below it. */
export function NavLink({ isExact = false, except = [], ...rest }: NavLinkProps) {
  const path = usePathname();
  const isUnder = (href: string) => path === href || path.startsWith(`${href}/`);
  const isHere = isExact ? path === rest.href : isUnder(rest.href) && !except.some(isUnder);
  return <AppLink {...rest} aria-current={isHere ? 'page' : undefined} />;
}
