import type { ReactNode } from 'react';
import { AppLink } from '@/ui/app-link';
import { contentId } from '@/ui/skip-link';
import { Wordmark } from '@/ui/wordmark';

/** The doorstep of the back office: the shop's sign over the door, and nothing else to press. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-4 py-8 sm:justify-center sm:py-16">
      <header className="mb-8">
        <AppLink href="/" className="inline-block">
          <Wordmark />
        </AppLink>
      </header>
      <main id={contentId} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
