'use client';

import Link, { useLinkStatus } from 'next/link';
import { type ComponentProps, useState } from 'react';

export type AppLinkProps = Omit<ComponentProps<typeof Link>, 'prefetch' | 'href'> & { href: string };

/** A link inside the shop that fetches its page when somebody reaches for it. */
export function AppLink({ children, ...rest }: AppLinkProps) {
  // Fetching every link in view would send a request per product; a hover or a focus is soon enough.
  const [isWanted, setIsWanted] = useState(false);
  const want = () => setIsWanted(true);
  return (
    <Link {...rest} prefetch={isWanted ? null : false} onPointerEnter={want} onFocus={want}>
      {children}
      <OnItsWay />
    </Link>
  );
}

/** Marks the link whose page is on its way; the head of the window shows it (`styles/waiting.css`). */
function OnItsWay() {
  const { pending } = useLinkStatus();
  return pending ? <span data-on-its-way hidden /> : null;
}
