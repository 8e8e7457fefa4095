'use client';

import { usePathname } from 'next/navigation';
import { lazy, type MouseEvent, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import { basketCookie, basketLimits, basketNav, checkoutNav } from '@/config/frontend';
import { NavLink } from '@/ui/nav-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { countItems, readBasket } from '../domain/basket';
import { basketCountMark } from './fly-to-basket';

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

// Fetched when somebody reaches for it: most pages are read without it.
const fetchSheet = () => import('./basket-sheet');
const BasketSheet = lazy(async () => {
  try {
    return { default: (await fetchSheet()).BasketSheet };
  } catch {
    // Without the sheet there is still the page.
    location.assign(basketNav.href);
    return new Promise<never>(() => undefined);
  }
});

/** The way to the basket, with what is in it once scripts run: every visitor is sent the same page. */
export function BasketLink({ className }: { readonly className: string }) {
  const count = useSyncExternalStore(listen, countInCookie, () => 0);
  const link = useRef<HTMLAnchorElement>(null);
  const path = usePathname();
  // Open on the page it was opened on: whoever walks on has left it.
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const isAtHand = path !== basketNav.href && path !== checkoutNav.href;
  const open = (event: MouseEvent) => {
    if (!isAtHand || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpenedOn(path);
  };
  return (
    <>
      <NavLink ref={link} href={basketNav.href} onClick={open} className={className} {...{ [basketCountMark]: '' }}>
        {basketNav.label}
        {count > 0 && (
          <span className="grid h-6 min-w-6 place-items-center rounded-full bg-rust px-1.5 text-sm text-paper tabular-nums">
            {count}
            <VisuallyHidden> in it</VisuallyHidden>
          </span>
        )}
      </NavLink>
      {openedOn !== null && (
        <Suspense>
          <BasketSheet
            isOpen={openedOn === path}
            onOpenChange={(isOpen) => setOpenedOn(isOpen ? path : '')}
            opener={link}
          />
        </Suspense>
      )}
    </>
  );
}
