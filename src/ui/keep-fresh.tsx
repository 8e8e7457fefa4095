'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef, useState } from 'react';
import { freshness } from '@/config/frontend';
import { clockTime } from '@/kernel/clock-text';

/** Says of when the figures on a page are, and reads them afresh now and then: while somebody sees it and types nothing. */
export function KeepFresh({ readAt }: { readonly readAt: number }) {
  const hasFailed = useFreshReading(readAt);
  return (
    <p className="text-sm text-bran tabular-nums print:hidden">
      As it was at {clockTime(readAt)}.{' '}
      <span role="status">{hasFailed && 'The shop could not be asked again just now; we keep trying.'}</span>
    </p>
  );
}

/** Reads the page again and again; says whether the last try came to nothing. */
function useFreshReading(readAt: number): boolean {
  const router = useRouter();
  const [failedFor, setFailedFor] = useState<number | null>(null);
  const isAsking = useRef(false);
  useEffect(() => {
    const look = async () => {
      if (isAsking.current || document.visibilityState === 'hidden' || isTyping()) return;
      isAsking.current = true;
      const answers = await doesShopAnswer();
      isAsking.current = false;
      setFailedFor(answers ? null : readAt);
      if (answers)
        startTransition(() => {
          router.refresh();
        });
    };
    const lookSoon = () => void look();
    const timer = setInterval(lookSoon, freshness.everyMs);
    document.addEventListener('visibilitychange', lookSoon);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookSoon);
    };
  }, [readAt, router]);
  return failedFor === readAt;
}

/** Somebody in the middle of an answer is not disturbed. */
function isTyping(): boolean {
  return document.activeElement?.matches('input, select, textarea') ?? false;
}

/** Asked first, because a refresh that fails leaves the page for the browser's own error. */
async function doesShopAnswer(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(freshness.patienceMs);
    return (await fetch(freshness.askHref, { cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}
