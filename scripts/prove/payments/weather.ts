import { minute } from '@/kernel/time';
import type { Chance } from '../chance';
import { isSettling } from './desk';
import { type Act, type History, letTimePass, oneIn, tell } from './history';

/* What nobody in the shop has done: time, outages, and what happens at Stripe. */

/** Minutes pass, or a whole hold, or the rest of the afternoon. */
export const timePasses: Act = (history, chance) =>
  letTimePass(history, chance.pick([1, 1, 3, 10, 10, 20, 32, 34, 65, 240]) * minute);

/** Stripe or Resend is down, slow, or loses its answers; or all is well again. */
export const outage: Act = async (history, chance) => {
  const service = chance.pick(['stripe', 'stripe', 'resend']);
  const state = chance.pick([
    { down: 'unavailable' },
    { down: 'cut' },
    { down: 'answer_lost' },
    { down: 'no', slowMs: 5 },
    { down: 'no', slowMs: 0 },
    { down: 'no', slowMs: 0 },
  ]);
  await history.desk.turn({ [service]: state });
  history.told.push(`${service}: ${JSON.stringify(state)}`);
};

/** From now on banks send refunds back, or take them again. */
export const refundsFail: Act = async ({ desk, told }, chance) => {
  const fail = oneIn(chance, 2);
  await desk.turn({ stripe: { refundsFail: fail } });
  told.push(fail ? 'banks send refunds back' : 'banks take refunds');
};

/** A minute strikes for the companion. */
export const tick: Act = async (history) => tell(history, 'tick', await visited(history.shop.tick()));

const visited = async (tick: Promise<unknown>) => ((await tick) === undefined ? 'done' : 'the shop stopped');

/** Somebody gives money back in Stripe's own pages. */
export const refundAtStripe: Act = async (history, chance) => {
  const { charges } = await history.desk.books();
  const paid = charges.filter(({ status, amount, amount_refunded: back }) => status === 'succeeded' && back < amount);
  if (paid.length === 0) return tick(history, chance);
  const { payment_intent: intent, amount, amount_refunded: back } = chance.pick(paid);
  const pence = oneIn(chance, 2) ? amount - back : 1 + chance.below(amount - back);
  await history.desk.refund(intent, pence);
  history.told.push(`${pence} p are given back in Stripe's pages`);
};

/** Somebody asks their bank for their money back, or their bank asks why they should. */
export const dispute: Act = async (history, chance) => {
  const paid = (await history.desk.books()).charges.filter(
    ({ status, disputed }) => status === 'succeeded' && !disputed,
  );
  if (paid.length === 0) return tick(history, chance);
  const { payment_intent: intent, amount } = chance.pick(paid);
  const part = oneIn(chance, 3) ? { amount: 1 + chance.below(amount) } : {};
  const inquiry = oneIn(chance, 3);
  await history.desk.dispute(intent, { inquiry, ...part });
  history.told.push(`a bank ${inquiry ? 'asks about' : 'disputes'} ${part.amount ?? amount} p`);
};

/** A dispute goes on: a question becomes one, or the bank decides. */
export const disputeGoesOn: Act = async (history, chance) => {
  const { disputes } = await history.desk.books();
  if (disputes.length === 0) return dispute(history, chance);
  const { id, status } = chance.pick(disputes);
  const outcome = chance.pick(['won', 'lost', 'escalate'] as const);
  await (outcome === 'escalate' ? history.desk.escalate(id) : history.desk.decide(id, outcome));
  history.told.push(`a dispute that was ${status}: ${outcome}`);
};

/** A bank answers for a payment that takes days, one way or the other. */
export const bankAnswers: Act = async (history, chance) => {
  const open = (await history.desk.books()).sessions.filter(isSettling);
  if (open.length === 0) return timePasses(history, chance);
  await answerFor(history, chance, chance.pick(open).id);
};

/** All of them answer. */
export const banksAnswer: Act = async (history, chance) => {
  for (const { id } of (await history.desk.books()).sessions.filter(isSettling)) await answerFor(history, chance, id);
};

async function answerFor({ desk, told }: History, chance: Chance, session: string): Promise<void> {
  const outcome = oneIn(chance, 3) ? 'failed' : 'succeeded';
  await desk.settle(session, outcome);
  told.push(`a bank answers: ${outcome}`);
}

/** Stripe ends a page before its time. */
export const expireAtStripe: Act = async (history, chance) => {
  const open = (await history.desk.books()).sessions.filter(({ status }) => status === 'open');
  if (open.length === 0) return timePasses(history, chance);
  await history.desk.expire(chance.pick(open).id);
  history.told.push('Stripe ends a page');
};

/** Somebody pays into the same account for something else. */
export const payElsewhere: Act = async (history) =>
  tell(history, 'somebody pays elsewhere', await history.desk.payElsewhere());
