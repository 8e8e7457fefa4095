import { dayAndTime } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { HandOverDecision } from './decide-hand-over';
import type { HandOverAnswer, HandOverFact } from './hand-over-fact';

const firstWords = {
  this_device: 'by the same device',
  another_device: 'by another device',
  office: 'in the office',
} as const satisfies Record<NonNullable<HandOverAnswer['first']>['by'], string>;

const cashWords = (cash: number) => (cash > 0 ? `; ${formatPence(cash)} was taken in cash` : '');

type Conflict = Extract<HandOverDecision, { kind: 'conflict' }>;

/** What staff read of a hand-over that came second, or for an order that is off. */
export function conflictInWords({ first, why }: Pick<Conflict, 'first' | 'why'>, { at, cash }: HandOverFact): string {
  const again = `handed over at the table on ${dayAndTime(at)}${cashWords(cash)}`;
  if (why === 'not_standing') return `Not to be handed over, but ${again}`;
  const before = first ? ` on ${dayAndTime(first.at)} ${firstWords[first.by]}` : '';
  return `Handed over before${before}, and again ${again}`;
}

/** What staff read of a hand-over that was told long after it happened. */
export function lateInWords({ at }: Pick<HandOverFact, 'at'>): string {
  return `Handed over on ${dayAndTime(at)}, told later`;
}

/** Why an order stands as ready again. */
export const takenBackReason = 'Taken back at check-in';
