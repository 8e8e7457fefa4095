import { formatPence, pence } from '@/kernel/money';
import type { DifferenceKind, Told } from './difference';
import type { DaysProblem, RunState } from './run';

/** What a difference is called. */
export const differenceWords = {
  payment_unknown: 'Stripe took money that stands nowhere in our books',
  payment_missing: 'A payment of ours that Stripe does not know',
  payment_differs: 'A payment of another amount',
  refund_unknown: 'Stripe gave money back that stands nowhere in our books',
  refund_missing: 'A refund of ours that Stripe does not know',
  refund_differs: 'A refund that stands differently',
  dispute_unknown: 'A dispute that stands nowhere in our books',
  dispute_missing: 'A dispute of ours that Stripe does not know',
  dispute_differs: 'A dispute that stands differently',
  ledger_differs: 'The ledger of an order does not add up',
} as const satisfies Record<DifferenceKind, string>;

/** How a comparison stands. */
export const runWords = {
  waiting: 'Waiting',
  running: 'Under way',
  done: 'Done',
  failed: 'Failed',
} as const satisfies Record<RunState, string>;

/** How one side tells it. */
export function toldInWords({ pence: amount, state }: Told): string {
  if (amount === null) return 'nothing';
  return state === null ? formatPence(pence(amount)) : `${formatPence(pence(amount))}, ${state.replaceAll('_', ' ')}`;
}

/** Why days cannot be compared. */
export function askProblemInWords(problem: DaysProblem | { readonly kind: 'under_way' }): string {
  switch (problem.kind) {
    case 'days_reversed':
      return 'The first day is after the last one.';
    case 'days_ahead':
      return 'These days have not come yet.';
    case 'too_many_days':
      return `Please choose ${problem.most} days at the most.`;
    case 'under_way':
      return 'A comparison is under way. It is done in a minute or so.';
  }
}
