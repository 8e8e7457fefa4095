'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

export type AppLinkProps = Omit<ComponentProps<typeof Link>, 'prefetch' | 'href'> & { href: string };

/** A link inside the shop that fetches its page when somebody reaches for it. */
export function AppLink(props: AppLinkProps) {
  // Fetching every link in view would send a request per product; a hover or a focus is soon enough.
  const [isWanted, setIsWanted] = useState(false);
  const want = () => setIsWanted(true);
  return <Link {...props} prefetch={isWanted ? null : false} onPointerEnter={want} onFocus={want} />;
}
