import type { PersonId, ReconciliationId } from '@/kernel/ids';
import { addDays, type Day, dayAt, daysBetween, type Instant, instantAt, type WallTime } from '@/kernel/time';

/** Asked for; at work; done, or given up. */
export type RunState = 'waiting' | 'running' | 'done' | 'failed';

/** Days to compare; both belong to it. */
export type Days = { readonly fromDay: Day; readonly toDay: Day };

/** One comparison of Stripe's books with ours. */
export type Run = Days & {
  readonly id: ReconciliationId;
  readonly night: Day | null;
  readonly askedBy: PersonId | null;
  readonly state: RunState;
  readonly tries: number;
  readonly askedAt: Instant;
  readonly endedAt: Instant | null;
  readonly charges: number;
  readonly refunds: number;
  readonly disputes: number;
  readonly differences: number;
  readonly problem: string | null;
};

/** Says whether a comparison has not come to its end. */
export function isUnderWay({ state }: Pick<Run, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

/** The stretch of time that days are in the shop's zone; its end does not belong to it. */
export function stretchOf({ fromDay, toDay }: Days): { readonly from: Instant; readonly to: Instant } {
  return { from: instantAt(fromDay, '00:00'), to: instantAt(addDays(toDay, 1), '00:00') };
}

/** The night whose comparison is due at an instant, however late: before its hour it is still last night's. */
export function nightOf(now: Instant, hour: WallTime): Day {
  const today = dayAt(now);
  return now >= instantAt(today, hour) ? today : addDays(today, -1);
}

/** What is compared in a night: so many days up to the one before it, because refunds and disputes move for weeks. */
export function nightlyDays(night: Day, lookBackDays: number): Days {
  return { fromDay: addDays(night, -lookBackDays), toDay: addDays(night, -1) };
}

export type DaysProblem =
  | { readonly kind: 'days_reversed' }
  | { readonly kind: 'days_ahead' }
  | { readonly kind: 'too_many_days'; readonly most: number };

/** Why days cannot be compared, or null where they can. */
export function problemOfDays(
  { fromDay, toDay }: Days,
  { today, most }: { today: Day; most: number },
): DaysProblem | null {
  if (fromDay > toDay) return { kind: 'days_reversed' };
  if (toDay > today) return { kind: 'days_ahead' };
  return daysBetween(fromDay, toDay) >= most ? { kind: 'too_many_days', most } : null;
}
