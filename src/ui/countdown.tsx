'use client';

import { useEffect, useState } from 'react';
import { countdownTickMs } from '@/config/frontend';
import { timeLeft } from '@/kernel/clock-text';

type CountdownProps = {
  /** The cut-off, and the time of the shop when the page was made: epoch milliseconds. */
  until: number;
  serverNow: number;
  className?: string | undefined;
};

/** How long is left until a cut-off; the server's words at first, then a minute at a time. */
export function Countdown({ until, serverNow, className = '' }: CountdownProps) {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    // Counted from the shop's own time: the clock of a phone may say anything.
    const arrivedAt = performance.now();
    const read = () => setNow(serverNow + performance.now() - arrivedAt);
    const ticking = setInterval(read, countdownTickMs);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', read);
    };
  }, [serverNow]);
  return (
    <span role="timer" className={`whitespace-nowrap tabular-nums ${className}`}>
      {timeLeft(until, now)}
    </span>
  );
}
