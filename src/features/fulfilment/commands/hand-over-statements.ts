import { auditStatement } from '@/features/shop/commands';
import { ledgerStatement, moveStatements, noteStatements, touchStatement } from '@/features/orders/commands/statements';
import type { Actor } from '@/features/orders/domain/order';
import type { OrderRecord } from '@/features/orders/queries';
import { invariant } from '@/kernel/invariant';
import { negatePence, type Pence, pence } from '@/kernel/money';
import { minute } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { HandOverDecision } from '../domain/decide-hand-over';
import type { HandOverFact } from '../domain/hand-over-fact';
import { conflictInWords, lateInWords, takenBackReason } from '../domain/hand-over-words';

/** A fact from the table, what it means, and whoever brought it in. */
export type Taken = { readonly fact: HandOverFact; readonly decision: HandOverDecision; readonly actor: Actor };

/** What is told within so long was told at once. */
const soonMs = 10 * minute;

/** The statements of what a fact means for its order, for the batch that lets the fact in. */
export function effectStatements(context: Context, record: OrderRecord, taken: Taken): Statement[] {
  const { decision } = taken;
  switch (decision.kind) {
    case 'hand_over':
      return handOverStatements(context, record, { ...taken, decision });
    case 'conflict':
      return conflictStatements(context, record, { ...taken, decision });
    case 'put_back':
      return putBackStatements(context, record, { ...taken, decision });
    case 'cash_back':
      return cashBackStatements(context, record, { ...taken, decision });
    case 'nothing':
      return [touchStatement(context, record.order.id)];
  }
}

type Deciding<Kind extends HandOverDecision['kind']> = Taken & {
  readonly decision: Extract<HandOverDecision, { readonly kind: Kind }>;
};

function handOverStatements(
  context: Context,
  { order }: OrderRecord,
  { fact, decision: { to, attention }, actor }: Deciding<'hand_over'>,
): Statement[] {
  const reason = context.now() - fact.at > soonMs ? lateInWords(fact) : null;
  // What somebody is to look at already stays what they look at.
  const flag = attention === null ? {} : { attention: order.attention ?? attention };
  const move = moveStatements(context, order, { kind: 'handed_over', to, actor, reason, ...flag });
  invariant(move.ok, 'The table of moves was asked before');
  return [
    ...move.value,
    ...cashStatements(context, order.id, { fact, actor }),
    auditStatement(context, {
      ...{ action: 'order.moved', personId: actor.personId, actor: actor.name, subject: order.id },
      ...{ before: { state: order.state }, after: { state: to, cashPence: fact.cash, checkIn: keyOf(fact) } },
    }),
  ];
}

function conflictStatements(
  context: Context,
  { order }: OrderRecord,
  { fact, decision, actor }: Deciding<'conflict'>,
): Statement[] {
  const reason = conflictInWords(decision, fact);
  const attention = order.attention ?? decision.attention;
  return [
    ...noteStatements(context, order, { kind: 'attention', actor, reason, attention }),
    ...cashStatements(context, order.id, { fact, actor }),
    auditStatement(context, {
      ...{ action: 'order.handed_over_again', personId: actor.personId, actor: actor.name, subject: order.id },
      after: { state: order.state, cashPence: fact.cash, checkIn: keyOf(fact) },
    }),
  ];
}

function putBackStatements(
  context: Context,
  { order }: OrderRecord,
  { fact, decision: { cashPence }, actor }: Deciding<'put_back'>,
): Statement[] {
  const move = moveStatements(context, order, { kind: 'undone', to: 'ready', actor, reason: takenBackReason });
  invariant(move.ok, 'What was handed over can be put back');
  return [
    ...move.value,
    ...cashStatements(context, order.id, { fact, actor, amountPence: negatePence(cashPence) }),
    auditStatement(context, {
      ...{ action: 'order.undone', personId: actor.personId, actor: actor.name, subject: order.id },
      ...{ before: { state: order.state, cashPence }, after: { state: 'ready', checkIn: keyOf(fact) } },
      reason: takenBackReason,
    }),
  ];
}

function cashBackStatements(
  context: Context,
  { order }: OrderRecord,
  { fact, decision: { cashPence }, actor }: Deciding<'cash_back'>,
): Statement[] {
  if (cashPence === 0) return [touchStatement(context, order.id)];
  return [
    ...noteStatements(context, order, { kind: 'money_untaken', actor, reason: takenBackReason }),
    ...cashStatements(context, order.id, { fact, actor, amountPence: negatePence(cashPence) }),
    auditStatement(context, {
      ...{ action: 'order.money_untaken', personId: actor.personId, actor: actor.name, subject: order.id },
      ...{ before: { cashPence }, after: { checkIn: keyOf(fact) }, reason: takenBackReason },
    }),
  ];
}

type CashTaken = Pick<Taken, 'fact' | 'actor'> & { readonly amountPence?: Pence };

/** The entry of the ledger for what lies in the cash box now, or no longer does. */
function cashStatements(
  context: Context,
  orderId: OrderRecord['order']['id'],
  { fact, actor, amountPence = pence(fact.cash) }: CashTaken,
): Statement[] {
  if (amountPence === 0) return [];
  const cause = `check_in:${keyOf(fact)}`;
  return [ledgerStatement(context, orderId, { kind: 'cash', amountPence, cause, personId: actor.personId })];
}

const keyOf = ({ device, n }: HandOverFact) => `${device}:${n}`;
