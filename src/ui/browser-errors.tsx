'use client';

import { useEffect } from 'react';
import { browserErrors } from '@/config/frontend';

let told = 0;

/** Tells the shop of something that broke in this browser; a few per visit, and never twice over a report that fails. */
export function tellBrowserError(error: unknown): void {
  if (told >= browserErrors.mostPerVisit) return;
  told += 1;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const body = JSON.stringify({
    message: message.slice(0, browserErrors.longestMessage),
    stack: (stack ?? '').slice(0, browserErrors.longestStack),
  });
  // Whoever reports is in trouble already: a report that gets lost is not another one.
  fetch(browserErrors.href, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: true,
  }).catch(() => undefined);
}

/** Listens for what breaks outside React. */
export function BrowserErrors() {
  useEffect(() => {
    const onError = (event: ErrorEvent) => {
      tellBrowserError(event.error ?? event.message);
    };
    const onRejection = (event: PromiseRejectionEvent) => {
      tellBrowserError(event.reason);
    };
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, []);
  return null;
}
