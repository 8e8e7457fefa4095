import type { LocationId, PoolId, VariantId } from '@/kernel/ids';
import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  type Instant,
  instantAt,
  instantOfRule,
  readRule,
  type WallRule,
  wallTimeAt,
} from '@/kernel/time';
import type { PlannedSlot, SalePlan } from './draft';
import type { SaleMethod } from './offer-sheet';

/** An opening or a cut-off as it is kept: the rule (empty where it was set by hand) and the instant. */
type KeptMoment = { readonly rule: string; readonly at: Instant };

/** What a sale sells, with nothing claimed of it. */
export type CopiedPool = { readonly id: PoolId; readonly name: string; readonly capacity: number };
export type CopiedOffer = {
  readonly variantId: VariantId;
  readonly pricePence: number;
  readonly capacity: number;
  readonly maxPerOrder: number | null;
  readonly poolId: PoolId | null;
  readonly poolUnits: number;
  readonly position: number;
};

/** All of a sale that another one can begin with. */
export type SaleToClone = Pick<SalePlan, 'title' | 'bakeDay' | 'note' | 'payOnCollection' | 'orderCapacity'> & {
  readonly locationId: LocationId;
  readonly opens: KeptMoment;
  readonly closes: KeptMoment;
  readonly methods: ReadonlyArray<SaleMethod>;
  readonly slots: ReadonlyArray<PlannedSlot>;
  readonly pools: ReadonlyArray<CopiedPool>;
  readonly offers: ReadonlyArray<CopiedOffer>;
};

/** The same sale for another day: opening, cut-off and slots keep their distance from it, and their time on the wall. */
export function planOfClone(
  source: SaleToClone,
  to: Pick<SalePlan, 'title' | 'bakeDay' | 'locationId'>,
): { readonly plan: SalePlan; readonly slots: ReadonlyArray<PlannedSlot> } {
  const { bakeDay, note, payOnCollection, orderCapacity } = source;
  const plan = {
    ...{ ...to, note, payOnCollection, orderCapacity },
    ...{ opens: ruleOf(bakeDay, source.opens), closes: ruleOf(bakeDay, source.closes) },
  };
  return { plan, slots: moveToDay(source.slots, { from: bakeDay, to: to.bakeDay }) };
}

/** How a moment lies before a bake day by the clock on the wall, whether it was set by a rule or by hand. */
export function ruleOf(bakeDay: Day, { rule, at }: KeptMoment): WallRule {
  // A sale that moved may have left its rule behind: then the instant says what holds.
  if (rule !== '' && instantOfRule(bakeDay, readRule(rule)) === at) return readRule(rule);
  const daysBefore = daysBetween(dayAt(at), bakeDay);
  return daysBefore < 0 ? endOfBakeDay : { daysBefore, at: wallTimeAt(at) };
}

const endOfBakeDay: WallRule = { daysBefore: 0, at: '23:59' };

type Window = { readonly startsAt: Instant; readonly endsAt: Instant };

/** Windows of one bake day, on another: at the same time on the wall, and as long as before. */
export function moveToDay<Moved extends Window>(
  slots: ReadonlyArray<Moved>,
  { from, to }: { readonly from: Day; readonly to: Day },
): Moved[] {
  return slots.map((slot) => {
    const { startsAt, endsAt } = slot;
    const moved = instantAt(addDays(to, daysBetween(from, dayAt(startsAt))), wallTimeAt(startsAt));
    return { ...slot, startsAt: moved, endsAt: moved + (endsAt - startsAt) };
  });
}

const daysInWeek = 7;

/** Where the copy of a sale most likely goes: the same weekday a week on, and never behind us. */
export function dayOfClone(bakeDay: Day, today: Day): Day {
  const weeks = Math.max(1, Math.ceil(daysBetween(bakeDay, today) / daysInWeek));
  return addDays(bakeDay, weeks * daysInWeek);
}
