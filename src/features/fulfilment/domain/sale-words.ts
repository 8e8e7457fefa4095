import type { CancelSaleProblem, CapacityProblem } from '@/features/bake-sales/domain/sale-change';
import type { MoveSaleProblem } from '@/features/bake-sales/domain/move-sale';
import { draftProblemInWords, type PlacedProblem } from '@/features/bake-sales/domain/office-words';
import { plural } from '@/kernel/text';
import type { TaskProgress } from './sale-task';

export type SaleProblem =
  | CapacityProblem
  | CancelSaleProblem
  | MoveSaleProblem
  | PlacedProblem
  | { readonly kind: 'still_telling' | 'not_a_date_to_answer' };

/** Why a sale could not be changed, as staff read it. */
export function saleProblemInWords(problem: SaleProblem): string {
  switch (problem.kind) {
    case 'no_such_sale':
      return 'There is no such sale.';
    case 'reason_missing':
      return 'This needs a reason: please say why.';
    case 'changed_meanwhile':
      return 'Somebody else has just changed this sale. Here is how it stands now; nothing of yours was done.';
    case 'no_such_resource':
      return 'This sale has nothing of that kind.';
    case 'not_a_capacity':
      return 'Please give a whole number, none or more.';
    case 'below_claimed':
      return `${problem.claimed} are held or sold already: it cannot go lower than that.`;
    case 'nothing_moved':
      return 'That is where and when it is already.';
    case 'not_a_new_time':
      return 'That day and time is behind us, or the slots would not fit into one day.';
    case 'closes_before_opening':
      return 'By its rule the sale would then close before it opens. Please change the cut-off first.';
    case 'no_such_place':
    case 'same_day_and_place':
      return draftProblemInWords(problem);
    case 'still_telling':
      return 'The shoppers have not all been told of the last change yet. Please wait until they have.';
    case 'not_a_date_to_answer':
      return 'Shoppers need a date to answer by that is ahead of us, and before the first slot.';
    case 'is_over':
      return 'This sale is over, or cancelled already.';
  }
}

type Progress = Pick<TaskProgress, 'finished' | 'total'> & { readonly task: Pick<TaskProgress['task'], 'kind'> };

/** How far the work on a sale's orders has come: "12 of 43 orders cancelled, refunded and told". */
export function progressInWords({ task, finished, total }: Progress): string {
  const done = { cancelled: 'cancelled, refunded and told', rescheduled: 'told' }[task.kind];
  return `${finished} of ${plural(total, 'order')} ${done}`;
}
