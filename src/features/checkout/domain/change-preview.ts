import type { Slot } from '@/features/bake-sales/domain/offer-sheet';
import type { Label } from '@/features/catalogue/domain/label';
import type { Order, OrderLine } from '@/features/orders/domain/order';
import type { ChangePlan } from '@/features/orders/domain/plan-change';
import type { LineId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';

/** One line of an order as a change leaves it. */
export type PreviewLine = {
  readonly id: LineId;
  readonly name: string;
  readonly label: Label;
  readonly before: number;
  readonly after: number;
  readonly netPence: Pence;
};

/** The lines of an order beside those it is to have: what stays, what goes and what comes, in that order of the order. */
export function previewLines(order: Pick<Order, 'lines'>, plan: Pick<ChangePlan, 'lines'>): PreviewLine[] {
  const ids = [...new Set([...order.lines, ...plan.lines].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const find = (lines: ReadonlyArray<OrderLine>) => lines.find((line) => line.id === id);
    const [before, after] = [find(order.lines), find(plan.lines)];
    const line = after ?? before;
    if (!line) return [];
    const { name, label } = line;
    const netPence = after?.netPence ?? before?.netPence ?? line.netPence;
    return [{ id, name, label, before: before?.quantity ?? 0, after: after?.quantity ?? 0, netPence }];
  });
}

/** The time an order has and the one it is to have, where they differ. */
export function changedSlot(
  slots: ReadonlyArray<Slot>,
  order: Pick<Order, 'slotId'>,
  plan: Pick<ChangePlan, 'slotId'>,
): { readonly before: Slot; readonly after: Slot } | null {
  const [before, after] = [order, plan].map(({ slotId }) => slots.find(({ id }) => id === slotId));
  return before && after && before !== after ? { before, after } : null;
}
