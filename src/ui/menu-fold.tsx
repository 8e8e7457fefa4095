'use client';

import MenuIcon from 'lucide-react/icons/menu';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { buttonLook } from './button-look';

/** A menu behind a button, for screens with little room; it opens without scripts too. */
export function MenuFold({ children }: { children: ReactNode }) {
  // Drawn anew on each page: it is shut where it has led to.
  return (
    <details key={usePathname()}>
      <summary className={`${buttonLook({ kind: 'quiet' })} list-none [&::-webkit-details-marker]:hidden`}>
        <MenuIcon aria-hidden="true" className="size-5" />
        Menu
      </summary>
      <div className="absolute inset-x-0 top-full z-20 border-b border-rule bg-paper px-1 py-2 shadow-float">
        {children}
      </div>
    </details>
  );
}
