'use client';

import { useEffect } from 'react';
import { messages } from '@/config/frontend';
import { tellBrowserError } from './browser-errors';
import { buttonLook } from './button-look';
import { Message, MessagePage } from './message-page';
import { BurntLoafPrint } from './prints';

type ProblemProps = {
  readonly error: unknown;
  readonly retry: () => void;
  /** Where the shop stands around it, the message is only a part of the page. */
  readonly isInShop?: boolean;
};

/** Says that something broke here, gives the number to quote, and offers to try again. */
export function ProblemPage({ error, retry, isInShop = false }: ProblemProps) {
  const digest = digestOf(error);
  const isAskedToWait = error instanceof Error && error.message === messages.tooManyRequests;
  useEffect(() => {
    // With a digest the server has reported it already; and to wait is nobody's mistake.
    if (digest === null && !isAskedToWait) tellBrowserError(error);
  }, [digest, isAskedToWait, error]);
  const Page = isInShop ? Message : MessagePage;
  if (isAskedToWait) {
    return (
      <Page title={messages.pleaseWait} actions={<Actions retry={retry} />}>
        <p>{messages.tooManyRequests}</p>
      </Page>
    );
  }
  return (
    <Page title={messages.broken} print={<BurntLoafPrint className="w-48" />} actions={<Actions retry={retry} />}>
      <p>{messages.somethingWrong}</p>
      {digest && (
        <p className="text-base">
          If you write to us about it, please give this number:{' '}
          <span className="font-semibold text-crust tabular-nums">{digest}</span>
        </p>
      )}
    </Page>
  );
}

function Actions({ retry }: Pick<ProblemProps, 'retry'>) {
  return (
    <>
      <button type="button" onClick={retry} className={buttonLook({})}>
        {messages.tryAgain}
      </button>
      {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- what went wrong is left by loading a whole page */}
      <a href="/" className={buttonLook({ kind: 'quiet' })}>
        {messages.backToShop}
      </a>
    </>
  );
}

/** The number under which the server wrote down what went wrong, where it gave one. */
function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('digest' in error)) return null;
  return typeof error.digest === 'string' ? error.digest : null;
}
