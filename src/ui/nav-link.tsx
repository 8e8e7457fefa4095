'use client';

import { usePathname } from 'next/navigation';
import { AppLink, type AppLinkProps } from './app-link';

type NavLinkProps = AppLinkProps & { isExact?: boolean | undefined };

/** A link of a navigation; marks itself on its own page and on those below it. */
export function NavLink({ isExact = false, ...rest }: NavLinkProps) {
  const path = usePathname();
  const isHere = path === rest.href || (!isExact && path.startsWith(`${rest.href}/`));
  return <AppLink {...rest} aria-current={isHere ? 'page' : undefined} />;
}
