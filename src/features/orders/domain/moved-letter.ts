import type { NewLetter } from '@/features/notifications/domain/letter';
import type { SaleTaskId } from '@/kernel/ids';
import type { Day, Instant } from '@/kernel/time';
import type { LetterPayment, OrderFacts } from './letters';

/** What the letter about a sale that has moved tells beside where and when it is now. */
export type SaleMovedFacts = OrderFacts & {
  readonly before: {
    readonly bakeDay: Day;
    readonly place: string;
    readonly slot: { readonly startsAt: Instant; readonly endsAt: Instant };
  };
  readonly reason: string;
  /** Until when the money may be taken instead; who says nothing keeps the order. */
  readonly answerBy: Instant;
  readonly payment: LetterPayment;
};

/** The letter that says a sale has moved, and what may be chosen; once per move and order. */
export function saleMovedLetter(to: string, facts: SaleMovedFacts, taskId: SaleTaskId): NewLetter {
  const cause = `sale.moved:${taskId}:${facts.orderId}`;
  return { cause, kind: 'sale_moved', to, subject: facts.orderId, facts };
}
