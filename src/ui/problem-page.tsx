'use client';

import { useEffect } from 'react';
import { messages } from '@/config/frontend';
import { tellBrowserError } from './browser-errors';
import { buttonLook } from './button-look';
import { MessagePage } from './message-page';

/** The number under which the server wrote down what went wrong, where it gave one. */
function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('digest' in error)) return null;
  return typeof error.digest === 'string' ? error.digest : null;
}

/** Says that something broke here, gives the number to quote, and offers to try again. */
export function ProblemPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  useEffect(() => {
    // With a digest the server has reported it already.
    if (digest === null) tellBrowserError(error);
  }, [digest, error]);
  return (
    <MessagePage
      title="That did not come out right"
      actions={
        <>
          <button type="button" onClick={retry} className={buttonLook({})}>
            {messages.tryAgain}
          </button>
          {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- what went wrong is left by loading a whole page */}
          <a href="/" className={buttonLook({ kind: 'quiet' })}>
            {messages.backToShop}
          </a>
        </>
      }
    >
      <p>{messages.somethingWrong}</p>
      {digest && (
        <p className="text-base">
          If you write to us about it, please give this number:{' '}
          <span className="font-semibold text-crust tabular-nums">{digest}</span>
        </p>
      )}
    </MessagePage>
  );
}
