import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import { dayAndTime } from '@/kernel/clock-text';
import { Timeline, type TimelineStep } from '@/ui/timeline';
import { isOnTheWay, type OrderState } from '../domain/moves';
import type { OrderEvent } from '../domain/order';
import { eventInWords } from '../domain/words';

type TimelineProps = {
  readonly events: ReadonlyArray<OrderEvent>;
  readonly state: OrderState;
  readonly method: Method;
  /** When its window begins. */
  readonly startsAt: number;
};

const stopped: ReadonlyArray<OrderState> = ['expired', 'cancelled', 'missed'];

/** What happened to an order, and what comes next. */
export function OrderTimeline({ events, state, method, startsAt }: TimelineProps) {
  const steps = events.map((event, index): TimelineStep => {
    const isLast = index === events.length - 1;
    const lastState = stopped.includes(state) ? 'stopped' : 'current';
    return {
      key: String(event.seq),
      title: eventInWords(event, method),
      when: dayAndTime(event.at),
      state: isLast ? lastState : 'done',
    };
  });
  const next: TimelineStep = {
    key: 'next',
    title: method === 'delivery' ? 'We bring it to your door' : 'Collect your order',
    when: dayAndTime(startsAt),
    state: 'ahead',
  };
  return <Timeline label="What happened so far" steps={isOnTheWay(state) ? [...steps, next] : steps} />;
}
