import { invariant } from '@/kernel/invariant';
import type { Instant } from '@/kernel/time';

type Happening = { readonly at: Instant; readonly happen: () => Promise<void> };

/** What is to happen and when; one thing may bring about others later. */
export type Agenda = {
  readonly add: (at: Instant, happen: Happening['happen']) => void;
  /** Lets everything before an instant happen, one after another; what lies behind it has not happened yet. */
  readonly liveUntil: (end: Instant) => Promise<void>;
};

/** An agenda with nothing on it. */
export function emptyAgenda(): Agenda {
  const waiting: Happening[] = [];
  let now = Number.NEGATIVE_INFINITY;
  return {
    add: (at, happen) => {
      invariant(at >= now, 'Nothing is put on the agenda for a time gone by');
      // Behind whatever is due at the same moment: first come, first served.
      const later = waiting.findIndex((other) => other.at > at);
      waiting.splice(later === -1 ? waiting.length : later, 0, { at, happen });
    },
    liveUntil: async (end) => {
      for (let next = waiting[0]; next && next.at < end; next = waiting[0]) {
        waiting.shift();
        now = next.at;
        await next.happen();
      }
    },
  };
}
