import type { ReactNode } from 'react';
import { waysOn } from '@/config/frontend';
import type { NavItem } from './shop-header';
import { contentId } from './skip-link';
import { Wordmark } from './wordmark';

type MessageProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  /** A small print above the words. */
  readonly print?: ReactNode;
  /** Quieter ways on; those of a shopper, unless it is somebody else's page. */
  readonly ways?: ReadonlyArray<NavItem>;
};

/** One thing to say, and where to go from here: not found, not allowed, gone wrong. */
export function Message({ title, children, actions, print, ways = waysOn }: MessageProps) {
  return (
    <div className="mx-auto measure py-10 text-center sm:py-16">
      {print && <div className="mb-8 flex justify-center">{print}</div>}
      <h1 className="text-3xl">{title}</h1>
      <div className="mt-4 space-y-3 text-lg text-bran">{children}</div>
      <div className="mt-8 flex flex-wrap justify-center gap-3">{actions}</div>
      {ways.length > 0 && <Ways ways={ways} />}
    </div>
  );
}

function Ways({ ways }: { ways: ReadonlyArray<NavItem> }) {
  return (
    <nav aria-label="Other ways on" className="mt-6">
      <ul className="flex flex-wrap justify-center gap-x-6">
        {ways.map(({ href, label }) => (
          <li key={href}>
            {/* A plain link: what went wrong is left by loading a whole page. */}
            <a
              href={href}
              className="inline-block py-2 text-rust underline underline-offset-[0.2em] hover:decoration-2"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A message that is the whole page, where the shop around it cannot be shown. */
export function MessagePage(props: MessageProps) {
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
      <main id={contentId} tabIndex={-1} className="page-width">
        <Message {...props} />
      </main>
    </>
  );
}
