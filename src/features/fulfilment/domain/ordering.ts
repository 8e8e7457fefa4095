import type { CutOffProblem } from '@/features/bake-sales/domain/sale-change';
import { plural } from '@/kernel/text';

/** What can be done about when a sale takes orders. */
export const orderingChanges = ['close', 'reopen', 'cut_off'] as const;
export type OrderingChange = (typeof orderingChanges)[number];

/** Whom a change of the ordering touches. */
export type OrderingEffect = {
  /** Orders that are still to be handed over. */
  readonly orders: number;
  /** Those of them that are being paid for just now. */
  readonly paying: number;
};

/** What a change would mean for those it touches, sentence by sentence. */
export function effectInWords(change: OrderingChange, { orders, paying }: OrderingEffect): string {
  const keeps = `${plural(orders, 'order stands', 'orders stand')}, and nobody is written to.`;
  const inTheMiddle = paying === 0 ? '' : ` ${plural(paying, 'shopper is', 'shoppers are')} paying and may finish.`;
  switch (change) {
    case 'close':
      return `Nobody orders any more from that moment on. ${keeps}${inTheMiddle} Shoppers can no longer change or cancel.`;
    case 'reopen':
      return `Whoever looks can order again. ${keeps} Shoppers can change and cancel again until the new cut-off: if you bake already, they do not know.`;
    case 'cut_off':
      return `Orders close then, and with that ends changing and cancelling. ${keeps}${inTheMiddle}`;
  }
}

/** Why the ordering was not changed. */
export function orderingProblemInWords(problem: CutOffProblem): string {
  switch (problem.kind) {
    case 'no_such_sale':
      return 'There is no such sale.';
    case 'reason_missing':
      return 'This needs a reason: please say why.';
    case 'changed_meanwhile':
      return 'Somebody else has just changed this sale. Here is how it stands now; nothing of yours was done.';
    case 'not_open':
      return 'This sale takes no orders just now.';
    case 'not_closed':
      return 'Only a sale that is closed for orders, and not over, can take them again.';
    case 'not_a_cut_off':
      return 'A cut-off lies ahead of us, after the opening, and before the bake day is over.';
  }
}
