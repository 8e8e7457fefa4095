'use client';

import CircleUserRound from 'lucide-react/icons/circle-user-round';
import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { accountNav, signedInHint } from '@/config/frontend';
import { NavLink } from './nav-link';
import { VisuallyHidden } from './visually-hidden';

function listen(onChange: () => void): () => void {
  window.addEventListener('focus', onChange);
  return () => {
    window.removeEventListener('focus', onChange);
  };
}

const hint = `${signedInHint.name}=${signedInHint.value}`;
const isHinted = () => document.cookie.split('; ').includes(hint);

/**
 * The way to one's account. Every visitor is sent the same link; once scripts run, a dot says that this browser is signed
 * in. The cookie it goes by means nothing to the server.
 */
export function AccountLink({ className }: { readonly className: string }) {
  // Whoever signs in or out comes to another page by it: the cookie is read again there.
  usePathname();
  const isSignedIn = useSyncExternalStore(listen, isHinted, () => false);
  return (
    <NavLink href={accountNav.href} className={className}>
      <span className="relative">
        {/* A word where there is room for it, a face where there is not. */}
        <CircleUserRound aria-hidden="true" className="size-6 sm:hidden" />
        <span className="max-sm:sr-only">{accountNav.label}</span>
        {isSignedIn && (
          <>
            <VisuallyHidden>, signed in</VisuallyHidden>
            <span aria-hidden="true" className="absolute -top-0.5 -right-1.5 size-2 rounded-full bg-sage" />
          </>
        )}
      </span>
    </NavLink>
  );
}
