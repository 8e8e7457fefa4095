import type { BulkMove, BulkPlan, StayReason } from '@/features/orders/domain/bulk-move';
import { stateWords } from '@/features/orders/domain/words';
import { plural, sentenceList } from '@/kernel/text';
import type { MovedAll } from './moved-parts';

/** What moving orders together is called where it is chosen. */
export const bulkMoveWords = {
  baking: 'In the oven',
  ready: 'Ready, with a letter to each',
  collected: 'Collected',
  delivered: 'Delivered',
  missed: 'Not collected',
} as const satisfies Record<BulkMove, string>;

const stayWords = {
  there_already: ['is there already', 'are there already'],
  waits_for_payment: ['waits for its payment', 'wait for their payment'],
  owes: ['has something to pay first, one by one', 'have something to pay first, one by one'],
  other_way: ['goes out the other way', 'go out the other way'],
  further_on: ['is further on', 'are further on'],
} as const satisfies Record<StayReason, readonly [one: string, many: string]>;

/** Who stays where they are while the others move, and why, in one sentence; null where everybody moves. */
export function stayInWords({ stay }: Pick<BulkPlan, 'stay'>): string | null {
  if (stay.length === 0) return null;
  const parts = stay.map(({ why, orders }) => `${orders} ${stayWords[why][orders === 1 ? 0 : 1]}`);
  const all = stay.reduce((sum, { orders }) => sum + orders, 0);
  return `${plural(all, 'order stays', 'orders stay')} as ${all === 1 ? 'it is' : 'they are'}: ${sentenceList(parts)}.`;
}

/** What became of it, once it is done. */
export function movedInWords({ to, moved, overtaken, left }: MovedAll): string {
  const state = stateWords[to].toLowerCase();
  return [
    `${plural(moved, 'order is', 'orders are')} ${state} now.`,
    overtaken > 0
      ? `Somebody else changed ${plural(overtaken, 'order')} meanwhile: look ${overtaken === 1 ? 'it' : 'them'} over.`
      : '',
    left > 0 ? `${left} more can go there: press once more.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
