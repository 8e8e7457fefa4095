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
const daysOfAWeek = 7;
// The fifth Saturday is at most 36 days away, and stands in the diary already.
const plannedDaysAhead = 42;
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

/** The van starts when the doors are shut. */
const roundTimes: ReadonlyArray<readonly [WallTime, WallTime]> = [
  ['13:30', '14:30'],
  ['14:30', '15:30'],
];

type Window = { readonly from: WallTime; readonly startsAt: Instant; readonly endsAt: Instant };

/** A plan that has found its Saturday. */
export type PlannedSale<Plan extends SalePlan = SalePlan> = Plan & {
  readonly slug: string;
  readonly bakeDay: Day;
  readonly opensRule: string;
  readonly opensAt: Instant;
  readonly closesRule: string;
  readonly closesAt: Instant;
  readonly publishedAt: Instant;
  readonly slots: ReadonlyArray<Window>;
  /** The rounds of its van; none where it has none. */
  readonly rounds: ReadonlyArray<Window>;
};

/** Gives each plan its Saturday, from the first one whose cut-off is not over when the day begins. */
export function planSales<Plan extends SalePlan>(day: Day, plans: ReadonlyArray<Plan>): PlannedSale<Plan>[] {
  const first = firstSaturday(day);
  return plans.map((plan, week) => planSale(plan, addDays(first, week * daysOfAWeek)));
}

/** Gives each plan its Saturday gone by, so that the last one is the Saturday before the first that is still open. */
export function planPastSales<Plan extends SalePlan>(day: Day, plans: ReadonlyArray<Plan>): PlannedSale<Plan>[] {
  const first = firstSaturday(day);
  return plans.map((plan, week) => planSale(plan, addDays(first, (week - plans.length) * daysOfAWeek)));
}

function firstSaturday(day: Day): Day {
  return nextWeekday(addDays(day, closes.daysBefore - 1), saturday);
}

function planSale<Plan extends SalePlan>(plan: Plan, bakeDay: Day): PlannedSale<Plan> {
  return {
    ...plan,
    slug: `${bakeDay}-${plan.place}`,
    bakeDay,
    opensRule: writeRule(opens),
    opensAt: instantOfRule(bakeDay, opens),
    closesRule: writeRule(closes),
    closesAt: instantOfRule(bakeDay, closes),
    publishedAt: instantAt(addDays(bakeDay, -plannedDaysAhead), '09:00'),
    slots: windowsOn(bakeDay, slotTimes),
    rounds: plan.ordersPerRound === null ? [] : windowsOn(bakeDay, roundTimes),
  };
}

function windowsOn(day: Day, times: ReadonlyArray<readonly [WallTime, WallTime]>): Window[] {
  return times.map(([from, to]) => ({ from, startsAt: instantAt(day, from), endsAt: instantAt(day, to) }));
}
