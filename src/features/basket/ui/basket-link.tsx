'use client';

import { useSyncExternalStore } from 'react';
import { basketCookie, basketLimits, basketNav } from '@/config/frontend';
import { NavLink } from '@/ui/nav-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { countItems, readBasket } from '../domain/basket';

function listen(onChange: () => void): () => void {
  window.addEventListener(basketCookie.changed, onChange);
  window.addEventListener('focus', onChange);
  return () => {
    window.removeEventListener(basketCookie.changed, onChange);
    window.removeEventListener('focus', onChange);
  };
}

function countInCookie(): number {
  const start = `${basketCookie.name}=`;
  const text = document.cookie.split('; ').find((pair) => pair.startsWith(start));
  const basket = readBasket(text && decodeURIComponent(text.slice(start.length)), basketLimits);
  return basket ? countItems(basket) : 0;
}

/** The way to the basket, with what is in it once scripts run: every visitor is sent the same page. */
export function BasketLink({ className }: { readonly className: string }) {
  const count = useSyncExternalStore(listen, countInCookie, () => 0);
  return (
    <NavLink href={basketNav.href} className={className}>
      {basketNav.label}
      {count > 0 && (
        <span className="grid h-6 min-w-6 place-items-center rounded-full bg-rust px-1.5 text-sm text-paper tabular-nums">
          {count}
          <VisuallyHidden> in it</VisuallyHidden>
        </span>
      )}
    </NavLink>
  );
}
