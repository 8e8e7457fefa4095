import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderEvent } from '@/features/orders/domain/order';
import { eventInWords } from '@/features/orders/domain/words';
import { dayAndTime } from '@/kernel/clock-text';
import { Timeline } from '@/ui/timeline';

const actorWords: Readonly<Record<string, string>> = {
  shopper: 'the shopper',
  stripe: 'Stripe',
  'hold job': 'the shop itself',
};

type TimelineProps = { readonly events: ReadonlyArray<OrderEvent>; readonly method: Method };

/** Everything that happened to an order, by whom and why. */
export function StaffTimeline({ events, method }: TimelineProps) {
  const steps = events.map((event, index) => ({
    key: String(event.seq),
    title: eventInWords(event, method),
    when: `${dayAndTime(event.at)} · ${actorWords[event.actor.name] ?? event.actor.name}`,
    note: event.reason,
    state: index === events.length - 1 ? ('current' as const) : ('done' as const),
  }));
  return <Timeline label="What happened" steps={steps} />;
}
