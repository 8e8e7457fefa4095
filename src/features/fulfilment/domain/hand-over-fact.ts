import type { Instant } from '@/kernel/time';

/** What can happen at the table: an order goes out, or comes back because it was the wrong one. */
export const handOverKinds = ['handed_over', 'taken_back'] as const;
export type HandOverKind = (typeof handOverKinds)[number];

/** What became of a fact once it arrived: it counts, another was first, or there is nothing it could be about. */
export const handOverOutcomes = ['done', 'conflict', 'refused'] as const;
export type HandOverOutcome = (typeof handOverOutcomes)[number];

/** Why one did not simply count. */
export const handOverReasons = [
  'handed_over_already',
  'not_standing',
  'nothing_to_take_back',
  'no_such_order',
  'number_taken',
] as const;
export type HandOverReason = (typeof handOverReasons)[number];

/** Who had handed an order over before, as whoever comes second is told. */
export const firstHands = ['this_device', 'another_device', 'office'] as const;

/** What a device says happened at the table, the n-th thing it says: a fact, whatever becomes of it. */
export type HandOverFact = {
  /** Made once by each browser; says nothing of whose it is. */
  readonly device: string;
  readonly n: number;
  /** The order, as people say it. */
  readonly order: string;
  /** By the device's clock. */
  readonly at: Instant;
  readonly what: HandOverKind;
  /** Taken in notes and coins with it, in pence. */
  readonly cash: number;
};

/** What a device is told of a fact it sent; told again in the same words however often it asks. */
export type HandOverAnswer = {
  readonly outcome: HandOverOutcome;
  readonly why: HandOverReason | null;
  /** Who was first and when, where another hand-over was. */
  readonly first: { readonly at: Instant; readonly by: (typeof firstHands)[number] } | null;
};

/** The answer to one of several facts; `later` asks for it to be sent again. */
export type ToldHandOver =
  ({ readonly n: number } & HandOverAnswer) | { readonly n: number; readonly outcome: 'later' };
