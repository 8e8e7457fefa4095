import type { Method, Slot } from '@/features/bake-sales/domain/offer-sheet';
import { timeSpan } from '@/kernel/clock-text';

type Window = Pick<Slot, 'method' | 'startsAt' | 'endsAt'>;

const verbs: Record<Method, string> = { collection: 'Collect', delivery: 'Delivered' };

/** Between when and when orders of a sale change hands, a line for each way: "Collect 10 am to 1 pm". */
export function handOverWords(slots: ReadonlyArray<Window>): string[] {
  return [...Map.groupBy(slots, ({ method }) => method)].map(([method, own]) => {
    const from = Math.min(...own.map(({ startsAt }) => startsAt));
    const until = Math.max(...own.map(({ endsAt }) => endsAt));
    return `${verbs[method]} ${timeSpan(from, until)}`;
  });
}
