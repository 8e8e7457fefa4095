import { plural } from '@/kernel/text';
import type { SlotProblem } from './plan-slots';

/** Why what was typed of a window cannot stand there. */
export function slotProblemInWords(problem: SlotProblem): string {
  switch (problem.kind) {
    case 'not_a_time':
      return 'Please give a time.';
    case 'ends_before_it_begins':
      return 'It would end before it begins.';
    case 'not_a_capacity':
      return 'Please give a whole number.';
    case 'no_such_way':
      return 'Please choose a way.';
    case 'below_claimed':
      return `${problem.claimed} are in it already: it cannot go lower.`;
    case 'in_orders':
      return `${plural(problem.claimed, 'order has', 'orders have')} it already. Move the sale, or those orders, first.`;
  }
}

export type WindowsRefusal =
  | { readonly kind: 'no_such_sale' | 'is_over' | 'changed_meanwhile' | 'held_by_order' | 'bad_cells' }
  | { readonly kind: 'too_many_slots'; readonly most: number };

/** Why the times of a sale were not set. */
export function windowsRefusalInWords(refusal: WindowsRefusal): string {
  switch (refusal.kind) {
    case 'no_such_sale':
      return 'There is no such sale.';
    case 'is_over':
      return 'This sale is over, or cancelled: its times stay as they were.';
    case 'changed_meanwhile':
      return 'Somebody else has just changed this sale. Here is how it stands now; nothing of yours was done.';
    case 'held_by_order':
      return 'An order has been in one of these slots. It cannot go, but it can be set to take no orders.';
    case 'bad_cells':
      return 'Please look at what is marked; nothing has been changed yet.';
    case 'too_many_slots':
      return `That would be more than ${refusal.most} slots.`;
  }
}
