import type { ReactNode } from 'react';
import { AppLink } from '@/ui/app-link';
import { classNames } from '@/ui/class-names';

/** One of several views of the same thing, as a link; the one shown is filled. */
export function PillLink({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <AppLink
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      className={classNames(
        'inline-flex min-h-11 flex-col justify-center rounded-md border px-4 py-1.5',
        isCurrent ? 'border-crust bg-crust text-paper' : 'border-bran bg-paper hover:border-crust',
      )}
    >
      {children}
    </AppLink>
  );
}
