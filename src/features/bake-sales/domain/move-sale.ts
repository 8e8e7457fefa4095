import type { LocationId, SlotId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import {
  addDays,
  type Day,
  type Instant,
  instantAt,
  instantOfRule,
  readRule,
  type WallTime,
  wallTimeAt,
} from '@/kernel/time';
import { minutesOfWall, wallTimeOf } from '@/kernel/wall-minutes';
import type { ChangeableSale } from './sale-change';
import { saleStateAt } from './sale-state';

type SlotTimes = { readonly id: SlotId; readonly startsAt: Instant; readonly endsAt: Instant };

/** A sale as whoever moves it must know it; its slots by their time. */
export type MovableSale = ChangeableSale & {
  readonly locationId: LocationId;
  readonly slots: ReadonlyArray<SlotTimes>;
};

/** Where a sale shall go: its day, its place, and when its first slot begins (null where it has none). */
export type NewDate = {
  readonly bakeDay: Day;
  readonly locationId: LocationId;
  readonly firstSlotAt: WallTime | null;
};

/** What of a sale is written anew when it moves. */
export type SaleMove = Pick<MovableSale, 'bakeDay' | 'locationId' | 'closesAt' | 'closesRule' | 'slots'>;

export type MoveSaleProblem =
  | { readonly kind: 'is_over' }
  | { readonly kind: 'nothing_moved' }
  /** The new time is behind us, or some slot would leave its day. */
  | { readonly kind: 'not_a_new_time' }
  /** By its rule the sale would close before it opens. */
  | { readonly kind: 'closes_before_opening' };

/**
 * Moves a sale to another day, place or time. All slots move alike and keep their length. A cut-off that is a rule follows
 * the day while it is ahead; one that has passed stays passed, because the baking was decided then.
 */
export function moveSale(sale: MovableSale, to: NewDate, now: Instant): Result<SaleMove, MoveSaleProblem> {
  const state = saleStateAt(sale, now);
  if (state === 'cancelled' || state === 'done') return refused({ kind: 'is_over' });
  const slots = moveSlots(sale.slots, to);
  if (slots === null || instantAt(to.bakeDay, '23:59') <= now || slots.some(({ startsAt }) => startsAt <= now))
    return refused({ kind: 'not_a_new_time' });
  const isSameTime = slots.every(({ startsAt }, index) => startsAt === sale.slots[index]?.startsAt);
  if (isSameTime && to.bakeDay === sale.bakeDay && to.locationId === sale.locationId)
    return refused({ kind: 'nothing_moved' });
  const followsRule = sale.closesRule !== '' && now < sale.closesAt;
  // One that was set by hand stays, but for the end of the new bake day.
  const byHand = Math.min(sale.closesAt, instantAt(addDays(to.bakeDay, 1), '00:00'));
  const closesAt = followsRule ? instantOfRule(to.bakeDay, readRule(sale.closesRule)) : byHand;
  if (closesAt <= sale.opensAt) return refused({ kind: 'closes_before_opening' });
  const { closesRule } = sale;
  return ok({ bakeDay: to.bakeDay, locationId: to.locationId, closesAt, closesRule, slots });
}

function moveSlots(slots: MovableSale['slots'], { bakeDay, firstSlotAt }: NewDate): SlotTimes[] | null {
  const [first] = slots;
  if (!first) return [];
  const shift = firstSlotAt === null ? 0 : minutesOfWall(firstSlotAt) - minutesOfWall(wallTimeAt(first.startsAt));
  const moved: SlotTimes[] = [];
  for (const { id, startsAt, endsAt } of slots) {
    const at = wallTimeOf(minutesOfWall(wallTimeAt(startsAt)) + shift);
    if (at === null) return null;
    const movedTo = instantAt(bakeDay, at);
    moved.push({ id, startsAt: movedTo, endsAt: movedTo + (endsAt - startsAt) });
  }
  return moved;
}
