import type { LocationId, SlotId } from '@/kernel/ids';
import type { Day, Instant, WallTime } from '@/kernel/time';

/** Where and when a sale was, before it moved: what its orders are told beside where it is now. */
export type BeforeMove = {
  readonly bakeDay: Day;
  readonly place: string;
  readonly slots: ReadonlyArray<{ readonly id: SlotId; readonly startsAt: Instant; readonly endsAt: Instant }>;
};

/** What moving a sale would mean: whom it concerns, and when orders would close. */
export type MoveEffect = { readonly orders: number; readonly closesAt: Instant; readonly hasCutOffMoved: boolean };

/** What the form that moves a sale starts with. */
export type MoveSuggestion = {
  readonly bakeDay: Day;
  readonly locationId: LocationId;
  /** Null where the sale has no slots. */
  readonly firstSlotAt: WallTime | null;
  readonly answerDay: Day;
  readonly answerAt: WallTime;
};

export const moveAnswers = ['keeps', 'refund'] as const;
export type MoveAnswer = (typeof moveAnswers)[number];

/** What a shopper whose sale was moved may choose, and has chosen; until they do, and after the date, they keep it. */
export type MoveChoice = {
  readonly reason: string;
  readonly answerBy: Instant;
  readonly answer: MoveAnswer | null;
  readonly bakeDay: Day;
  /** Null for an order that is brought to the door. */
  readonly place: string | null;
  /** When it would have been; null where their slot is another one by now. */
  readonly slot: { readonly startsAt: Instant; readonly endsAt: Instant } | null;
};

/** Says whether the money may still be taken instead of the order. */
export function mayAnswer({ answerBy }: Pick<MoveChoice, 'answerBy'>, now: Instant): boolean {
  return now < answerBy;
}
