import { requireStaff } from '@/features/access/queries';
import { changeCutOff, closeSaleNow, reopenSale } from '@/features/bake-sales/commands/cut-off';
import type { CutOffProblem, NewCutOff, SaleWish } from '@/features/bake-sales/domain/sale-change';
import { listSalesById } from '@/features/bake-sales/queries/sales-by-id';
import { ok, refused, type Result } from '@/kernel/result';
import { type Day, daysBetween, instantAt, type WallTime } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { OrderingChange, OrderingEffect } from '../domain/ordering';
import { foreseeOrdering } from '../queries/ordering';

export type OrderingWish = SaleWish & {
  readonly change: OrderingChange;
  /** The new cut-off; null where a sale closes now. */
  readonly until: { readonly day: Day; readonly at: WallTime } | null;
  /** How many orders the person was told of; null where they have not seen what it means yet. */
  readonly agreedOrders: number | null;
};

export type OrderingAnswer = { readonly kind: 'foreseen' | 'made'; readonly effect: OrderingEffect };

/** Closes a sale, opens it again or moves its cut-off, once somebody has agreed to whom that touches. */
export async function changeOrdering(
  context: Context,
  { change, until, agreedOrders, ...wish }: OrderingWish,
): Promise<Result<OrderingAnswer, CutOffProblem>> {
  await requireStaff(context, 'sales.edit');
  const [found] = await listSalesById(context, [wish.saleId]);
  if (!found) return refused({ kind: 'no_such_sale' });
  const cutOff = until && cutOffOf(found.sale.bakeDay, until);
  if (change !== 'close' && (until === null || instantAt(until.day, until.at) <= context.now()))
    return refused({ kind: 'not_a_cut_off' });
  const effect = await foreseeOrdering(context, wish.saleId);
  if (agreedOrders !== effect.orders) return ok({ kind: 'foreseen', effect });
  const made = await make(context, { ...wish, change, cutOff });
  return made.ok ? ok({ kind: 'made', effect }) : made;
}

/** A cut-off by the clock on the wall goes along when the sale is moved or copied. */
function cutOffOf(bakeDay: Day, { day, at }: { readonly day: Day; readonly at: WallTime }): NewCutOff {
  const daysBefore = daysBetween(day, bakeDay);
  return daysBefore < 0 ? { at: instantAt(day, at) } : { rule: { daysBefore, at } };
}

type Making = SaleWish & { readonly change: OrderingChange; readonly cutOff: NewCutOff | null };

async function make(context: Context, { change, cutOff, ...wish }: Making): Promise<Result<undefined, CutOffProblem>> {
  if (change === 'close') return closeSaleNow(context, wish);
  if (cutOff === null) return refused({ kind: 'not_a_cut_off' });
  return change === 'reopen' ? reopenSale(context, { ...wish, cutOff }) : changeCutOff(context, { ...wish, cutOff });
}
