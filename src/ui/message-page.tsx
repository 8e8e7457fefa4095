import type { ReactNode } from 'react';
import { contentId } from './skip-link';
import { Wordmark } from './wordmark';

type MessagePageProps = { title: string; children: ReactNode; actions: ReactNode };

/** A page with one thing to say: not found, not allowed, gone wrong. */
export function MessagePage({ title, children, actions }: MessagePageProps) {
  return (
    <>
      <header className="page-width pt-3 sm:pt-5">
        <div className="flex justify-center pb-3 oxford-rule sm:pb-5">
          {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- what went wrong is left by loading a whole page */}
          <a href="/" className="no-underline">
            <Wordmark />
          </a>
        </div>
      </header>
      <main id={contentId} tabIndex={-1} className="page-width py-16 text-center sm:py-24">
        <div className="mx-auto measure">
          <h1 className="text-3xl">{title}</h1>
          <div className="mt-4 space-y-3 text-lg text-bran">{children}</div>
          <div className="mt-8 flex flex-wrap justify-center gap-3">{actions}</div>
        </div>
      </main>
    </>
  );
}
