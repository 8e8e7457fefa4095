import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { findPlace } from '@/features/shop/queries/places';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { type MovableSale, moveSale, type MoveSaleProblem, type NewDate, type SaleMove } from '../domain/move-sale';
import type { PlacedProblem } from '../domain/office-words';
import type { SaleChangeProblem, SaleWish } from '../domain/sale-change';
import { listPlannedFor } from '../store/drafts';
import { findMovableSale, moveSaleStatements } from '../store/move-sale';
import { saleToChange, saveSaleChange } from './change-sale';

export type RescheduleWish = SaleWish & { readonly to: NewDate };
export type RescheduleProblem = SaleChangeProblem | MoveSaleProblem | PlacedProblem;
export type PlannedMove = { readonly before: MovableSale; readonly after: SaleMove };

/** What moving a sale would make of it, before anybody agrees to that. */
export async function foreseeMove(
  context: Context,
  wish: RescheduleWish,
): Promise<Result<PlannedMove, RescheduleProblem>> {
  await requireStaff(context, 'sales.edit');
  const sale = await saleToChange(context, wish);
  if (!sale.ok) return sale;
  const before = await findMovableSale(context.db, wish.saleId);
  if (!before) return refused({ kind: 'no_such_sale' });
  const after = moveSale(before, wish.to, context.now());
  if (!after.ok) return after;
  // Where it goes on at another time of its day, nothing new is in its way.
  const staysThere = before.bakeDay === wish.to.bakeDay && before.locationId === wish.to.locationId;
  const inTheWay = staysThere ? null : await placedProblem(context, wish);
  return inTheWay ? refused(inTheWay) : ok({ before, after: after.value });
}

/** Why a sale cannot be held there on that day, wherever it comes from; null where it can. */
async function placedProblem(context: Context, { saleId, to }: RescheduleWish): Promise<PlacedProblem | null> {
  const [place, planned] = await Promise.all([findPlace(context, to.locationId), listPlannedFor(context.db, to)]);
  if (!place) return { kind: 'no_such_place' };
  const other = planned.find(({ id }) => id !== saleId);
  return other ? { kind: 'same_day_and_place', title: other.title } : null;
}

/** Moves a sale to another day, place or time; what that means for its orders is written in the same batch. */
export async function rescheduleSale(
  context: Context,
  { wish, planned }: { readonly wish: RescheduleWish; readonly planned: PlannedMove },
  also: (staff: Staff) => ReadonlyArray<Statement>,
): Promise<Result<undefined, RescheduleProblem>> {
  const staff = await requireStaff(context, 'sales.edit');
  const { before: sale, after } = planned;
  const { bakeDay, locationId, closesAt, slots } = sale;
  const before = { bakeDay, locationId, closesAt, slots };
  const change = { kind: 'rescheduled', action: 'sale.rescheduled', before, after } as const;
  return saveSaleChange(context, { sale, staff, reason: wish.reason, change }, [
    ...moveSaleStatements(context.db, sale.id, after),
    raiseRevisionStatement(context),
    ...also(staff),
  ]);
}
