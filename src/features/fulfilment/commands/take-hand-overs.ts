import { isOvertaken } from '@/features/orders/commands/races';
import type { Actor } from '@/features/orders/domain/order';
import { findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import { decideHandOver, type HandOverDecision } from '../domain/decide-hand-over';
import type { HandOverAnswer, HandOverFact, ToldHandOver } from '../domain/hand-over-fact';
import { handOverReading, handOversOf, insertHandOver, isWrittenBefore, type KeptHandOver } from '../store/hand-overs';
import { effectStatements, type Taken } from './hand-over-statements';

export type TakeHandOvers = { readonly facts: ReadonlyArray<HandOverFact>; readonly actor: Actor };

/** So often a fact is decided anew where somebody else changes its order meanwhile; then its device sends it again. */
const mostTries = 5;

/**
 * Takes in what devices say happened at the table. Each fact is let in once by its key, however often it is sent, and answered
 * the same each time; none is ever refused for coming late.
 */
export async function takeHandOvers(context: Context, { facts, actor }: TakeHandOvers): Promise<ToldHandOver[]> {
  const told: ToldHandOver[] = [];
  // One after the other, and none before the one it may follow from: the second must find what the first one did.
  for (const fact of facts.toSorted((one, other) => one.n - other.n)) {
    const mustWait = told.some(({ outcome }) => outcome === 'later');
    const answer = mustWait ? null : await takeOne(context, fact, actor);
    told.push(answer ? { n: fact.n, ...answer } : { n: fact.n, outcome: 'later' });
  }
  context.log.info('check_in.taken', {
    facts: told.length,
    conflicts: told.filter(({ outcome }) => outcome === 'conflict').length,
  });
  return told;
}

async function takeOne(context: Context, fact: HandOverFact, actor: Actor): Promise<HandOverAnswer | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await tryOne(context, fact, actor);
    if (answer) return answer;
  }
  return null;
}

/** Decides on the order as it stands and writes that, or null where somebody else was quicker. */
async function tryOne(context: Context, fact: HandOverFact, actor: Actor): Promise<HandOverAnswer | null> {
  const record = await findOrderRecord(context, { reference: fact.order });
  if (!record) return refusal('no_such_order');
  const known = await runReading(context.db, handOverReading(context.db, fact));
  if (known) return isSame(known, fact, record) ? known.answer : refusal('number_taken');
  const written = await handOversOf(context.db, record.order.id);
  const decision = decideHandOver({ ...record, written }, fact);
  const answer = answerOf(decision);
  try {
    await runBatch(context.db, [
      keepStatement(context, record, { fact, decision, answer, actor }),
      ...effectStatements(context, record, { fact, decision, actor }),
    ]);
    return answer;
  } catch (error) {
    if (isOvertaken(error) || isWrittenBefore(error)) return null;
    throw error;
  }
}

const refusal = (why: HandOverAnswer['why']): HandOverAnswer => ({ outcome: 'refused', why, first: null });

/** The same number for another fact is a device that forgot what it had said: nothing of it may be lost unseen. */
function isSame(known: KeptHandOver, { what, cash, at }: HandOverFact, { order }: OrderRecord): boolean {
  return known.orderId === order.id && known.what === what && known.cash === cash && known.at === at;
}

function answerOf(decision: HandOverDecision): HandOverAnswer {
  switch (decision.kind) {
    case 'hand_over':
    case 'put_back':
    case 'cash_back':
      return { outcome: 'done', why: null, first: null };
    case 'conflict':
      return { outcome: 'conflict', why: decision.why, first: decision.first };
    case 'nothing':
      return refusal(decision.why);
  }
}

function keepStatement(
  context: Context,
  { order }: OrderRecord,
  { fact, decision, answer, actor }: Taken & { readonly answer: HandOverAnswer },
): Statement {
  const { device, n, at, what, cash } = fact;
  const isQuiet = decision.kind === 'nothing' || (decision.kind === 'cash_back' && decision.cashPence === 0);
  return insertHandOver(context.db, {
    ...{ device, n, at, what, cash, answer, orderId: order.id },
    seq: isQuiet ? null : order.version + 1,
    takesBack: 'takesBack' in decision ? decision.takesBack : null,
    receivedAt: context.now(),
    personId: actor.personId,
  });
}
