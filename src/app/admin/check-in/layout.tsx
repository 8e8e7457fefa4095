import type { ReactNode } from 'react';
import { staffHome } from '@/features/access/domain/safe-next';
import { contentId, SkipLink } from '@/ui/skip-link';
import { TextLink } from '@/ui/text-link';
import { LoafMark } from '@/ui/wordmark';

/** The check-in by itself: the page stays on devices, so it names nobody who is signed in. */
export default function CheckInLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto min-h-dvh max-w-5xl px-4 py-3 print:p-0">
      <SkipLink />
      <header className="mb-4 flex flex-wrap items-center justify-between gap-3 border-b border-rule pb-3 print:hidden">
        <h1 className="flex items-center gap-2 text-2xl">
          <LoafMark className="size-7 text-rust" />
          Check-in
        </h1>
        <TextLink href={staffHome}>The back office</TextLink>
      </header>
      <main id={contentId} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
