import {
  addDays,
  type Day,
  type Instant,
  instantAt,
  instantOfRule,
  nextWeekday,
  type WallTime,
  writeRule,
} from '@/kernel/time';
import type { SalePlan } from './sale-plans';

const saturday = 6;
const plannedDaysAhead = 35;
/** Orders close on the Thursday. */
const closes = { daysBefore: 2, at: '18:00' } as const;
// Nearly three weeks, so that two Saturdays are open on any day of the week.
const opens = { daysBefore: 19, at: '08:00' } as const;

const slotTimes: ReadonlyArray<readonly [WallTime, WallTime]> = [
  ['10:00', '10:30'],
  ['10:30', '11:00'],
  ['11:00', '11:30'],
  ['11:30', '12:00'],
  ['12:00', '12:30'],
  ['12:30', '13:00'],
];

/** A plan that has found its Saturday. */
export type PlannedSale = SalePlan & {
  readonly slug: string;
  readonly bakeDay: Day;
  readonly opensRule: string;
  readonly opensAt: Instant;
  readonly closesRule: string;
  readonly closesAt: Instant;
  readonly publishedAt: Instant;
  readonly slots: ReadonlyArray<{ readonly from: WallTime; readonly startsAt: Instant; readonly endsAt: Instant }>;
};

/** Gives each plan its Saturday, from the first one whose cut-off is not over when the day begins. */
export function planSales(day: Day, plans: ReadonlyArray<SalePlan>): PlannedSale[] {
  const first = nextWeekday(addDays(day, closes.daysBefore - 1), saturday);
  return plans.map((plan, week) => planSale(plan, addDays(first, 7 * week)));
}

function planSale(plan: SalePlan, bakeDay: Day): PlannedSale {
  return {
    ...plan,
    slug: `${bakeDay}-${plan.place}`,
    bakeDay,
    opensRule: writeRule(opens),
    opensAt: instantOfRule(bakeDay, opens),
    closesRule: writeRule(closes),
    closesAt: instantOfRule(bakeDay, closes),
    publishedAt: instantAt(addDays(bakeDay, -plannedDaysAhead), '09:00'),
    slots: slotTimes.map(([from, to]) => ({
      from,
      startsAt: instantAt(bakeDay, from),
      endsAt: instantAt(bakeDay, to),
    })),
  };
}
