import type { LocationId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import { addDays, type Day, type Instant, instantAt, instantOfRule, type WallRule, type WallTime } from '@/kernel/time';
import { minutesOfWall, wallTimeOf } from '@/kernel/wall-minutes';
import type { Method } from './offer-sheet';

/** The facts of a sale as whoever plans it says them: opening and cut-off by the clock on the wall, before the bake day. */
export type SalePlan = {
  readonly title: string;
  readonly bakeDay: Day;
  readonly locationId: LocationId;
  readonly opens: WallRule;
  readonly closes: WallRule;
  readonly note: string | null;
  readonly payOnCollection: boolean;
  /** How many orders the day can take; null where only offers and slots decide. */
  readonly orderCapacity: number | null;
};

/** What a sale is called, and what shoppers read with it. */
export type SaleWords = Pick<SalePlan, 'title' | 'note'>;

/** A row of windows of one length, one after the other. */
export type SlotPlan = {
  readonly method: Method;
  readonly from: WallTime;
  readonly until: WallTime;
  readonly minutes: number;
  readonly orders: number;
};

/** One window as it is written down. */
export type PlannedSlot = {
  readonly method: Method;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly capacity: number;
  readonly itemCapacity: number | null;
};

export type PlanProblem =
  /** The bake day is over. */
  | { readonly kind: 'day_is_past' }
  | { readonly kind: 'closes_before_opening' }
  /** Not one window of that length lies between its times. */
  | { readonly kind: 'no_slot_fits'; readonly method: Method }
  | { readonly kind: 'too_many_slots'; readonly most: number };

/** More windows than these nobody can oversee. */
export const mostSlots = 60;

/** When a sale opens and closes for orders, by its rules. */
export function windowOf(
  { bakeDay, opens, closes }: Pick<SalePlan, 'bakeDay' | 'opens' | 'closes'>,
  now: Instant,
): Result<{ readonly opensAt: Instant; readonly closesAt: Instant }, PlanProblem> {
  if (instantAt(addDays(bakeDay, 1), '00:00') <= now) return refused({ kind: 'day_is_past' });
  const opensAt = instantOfRule(bakeDay, opens);
  const closesAt = instantOfRule(bakeDay, closes);
  return opensAt < closesAt ? ok({ opensAt, closesAt }) : refused({ kind: 'closes_before_opening' });
}

/** The windows of a bake day that plans come to. */
export function slotsOf(bakeDay: Day, plans: ReadonlyArray<SlotPlan>): Result<PlannedSlot[], PlanProblem> {
  const slots: PlannedSlot[] = [];
  for (const plan of plans) {
    const own = windowsOf(bakeDay, plan);
    if (own.length === 0) return refused({ kind: 'no_slot_fits', method: plan.method });
    slots.push(...own);
  }
  return slots.length > mostSlots ? refused({ kind: 'too_many_slots', most: mostSlots }) : ok(slots);
}

function windowsOf(bakeDay: Day, { method, from, until, minutes, orders }: SlotPlan): PlannedSlot[] {
  const slots: PlannedSlot[] = [];
  const end = minutesOfWall(until);
  for (let at = minutesOfWall(from); at + minutes <= end; at += minutes) {
    const [starts, ends] = [wallTimeOf(at), wallTimeOf(at + minutes)];
    if (starts === null || ends === null) break;
    const [startsAt, endsAt] = [instantAt(bakeDay, starts), instantAt(bakeDay, ends)];
    // In the night the clocks go forward there are times that never come.
    if (startsAt < endsAt) slots.push({ method, startsAt, endsAt, capacity: orders, itemCapacity: null });
  }
  return slots;
}
