import type { Payment } from '@/features/payments/domain/payment';
import {
  planRefund,
  type RefundChoice,
  type RefundFacts,
  type RefundPlan,
} from '@/features/payments/domain/refund-plan';
import { pence } from '@/kernel/money';
import type { Chance } from '../chance';
import type { Bill } from './till';

/* A whole order given back in pieces: by line, by amount, some of which fail at the bank, until nothing is left. */

/** How the shop plans a refund; a planted fault takes its place. */
export type GivingBack = {
  readonly wrong: ReadonlyArray<string>;
  readonly plans: ReadonlyArray<RefundPlan>;
};

type Lines = ReadonlyArray<{ readonly id: string; readonly quantity: number; readonly netPence: number }>;
type Given = { readonly plan: RefundPlan; hasFailed: boolean };
type Walk = { readonly bill: Bill; readonly payments: ReadonlyArray<Payment>; readonly chance: Chance };

const mostSteps = 9;

/** Gives a paid order back in pieces and says what was wrong. `canFail` lets banks refuse some of the pieces. */
export function giveBack(
  bill: Bill,
  { chance, canFail, isSplit }: { readonly chance: Chance; readonly canFail: boolean; readonly isSplit: boolean },
): GivingBack {
  const walk = { bill, chance, payments: paymentsFor(bill, isSplit ? chance : null) };
  const given: Given[] = [];
  const wrong: string[] = [];
  const steps = chance.below(mostSteps);
  for (let step = 0; step <= steps; step += 1) {
    const choice: RefundChoice = step === steps ? { kind: 'whole' } : someChoice(walk, given);
    const answer = planRefund(factsOf(walk, given), choice);
    wrong.push(...wrongAnswer(walk, given, { choice, answer }));
    if (answer.ok) given.push({ plan: answer.value, hasFailed: false });
    if (canFail && step < steps && chance.below(5) === 0) {
      const one = given[chance.below(given.length)];
      if (one) one.hasFailed = true;
    }
  }
  const back = standing(given).reduce((sum, { plan }) => sum + plan.amountPence, 0);
  if (back !== bill.order.totalPence) wrong.push(`${back} came back of ${bill.order.totalPence}`);
  return { wrong, plans: given.map(({ plan }) => plan) };
}

const standing = (given: ReadonlyArray<Given>) => given.filter(({ hasFailed }) => !hasFailed);

/** Paid in one go, or in several: an order that was changed brings its difference by a payment of its own. */
function paymentsFor({ order }: Bill, chance: Chance | null): Payment[] {
  const count = chance === null ? 1 : 1 + chance.below(3);
  let left: number = order.totalPence;
  return Array.from({ length: count }, (_, index) => {
    const amount = index === count - 1 ? left : (chance?.below(left + 1) ?? left);
    left -= amount;
    return {
      id: `pay_${index + 1}`,
      orderId: order.id,
      attemptId: null,
      stripePaymentIntent: `pi_${index + 1}`,
      state: 'succeeded',
      amountPence: pence(amount),
      currency: 'gbp',
    } as const;
  });
}

function factsOf({ bill, payments }: Walk, given: ReadonlyArray<Given>): RefundFacts {
  return {
    lines: bill.order.lines,
    payments,
    refunds: given.flatMap(({ plan, hasFailed }) =>
      plan.parts.map((part) => ({ ...part, state: hasFailed ? ('failed' as const) : ('succeeded' as const) })),
    ),
    refundedLines: standing(given).flatMap(({ plan }) => plan.lines),
  };
}

function someChoice({ bill, chance }: Walk, given: ReadonlyArray<Given>): RefundChoice {
  const { lines, totalPence } = bill.order;
  if (chance.below(3) > 0) {
    const line = chance.pick(lines);
    return { kind: 'lines', lines: [{ lineId: line.id, quantity: 1 + chance.below(line.quantity) }] };
  }
  const left = totalPence - standing(given).reduce((sum, { plan }) => sum + plan.amountPence, 0);
  return { kind: 'amount', amountPence: pence(chance.below(left + 2)) };
}

type Answered = { readonly choice: RefundChoice; readonly answer: ReturnType<typeof planRefund> };

function wrongAnswer({ bill, payments }: Walk, given: ReadonlyArray<Given>, { choice, answer }: Answered): string[] {
  const paid = bill.order.totalPence;
  const back = standing(given).reduce((sum, { plan }) => sum + plan.amountPence, 0);
  if (!answer.ok) {
    const isLeft = paid - back > 0;
    const wish = choice.kind === 'amount' ? choice.amountPence : null;
    if (choice.kind === 'whole' && isLeft) return [`${paid - back} are left and cannot go back`];
    return wish !== null && wish > 0 && wish <= paid - back ? [`${wish} of ${paid - back} were refused`] : [];
  }
  const { amountPence, parts, lines } = answer.value;
  const partsPence = parts.reduce((sum, part) => sum + part.amountPence, 0);
  const linesPence = lines.reduce((sum, line) => sum + line.amountPence, 0);
  const after = [...standing(given), { plan: answer.value, hasFailed: false }];
  return [
    ...(amountPence > 0 && Number.isSafeInteger(amountPence) ? [] : [`${amountPence} went back`]),
    ...(partsPence === amountPence ? [] : [`${amountPence} went back as ${partsPence}`]),
    ...(choice.kind === 'lines' && linesPence !== amountPence
      ? [`lines of ${linesPence} went back as ${amountPence}`]
      : []),
    ...(choice.kind === 'amount' && choice.amountPence !== amountPence ? ['another amount went back'] : []),
    ...(back + amountPence <= paid ? [] : [`${back + amountPence} went back of ${paid}`]),
    ...payments.flatMap(({ id, amountPence: most }) => tooMuchOf(id, most, after)),
    ...tooManyOf(bill.order.lines, after),
  ];
}

function tooMuchOf(id: string, most: number, after: ReadonlyArray<Given>): string[] {
  const gone = after
    .flatMap(({ plan }) => plan.parts)
    .filter(({ paymentId }) => paymentId === id)
    .reduce((sum, part) => sum + part.amountPence, 0);
  return gone > most ? [`${gone} went back to a card that paid ${most}`] : [];
}

/** Of each line no more may go back than was ordered and paid for; all of it, and it is all of its money. */
function tooManyOf(lines: Lines, after: ReadonlyArray<Given>): string[] {
  const gone = after.flatMap(({ plan }) => plan.lines);
  return lines.flatMap(({ id, quantity, netPence }) => {
    const own = gone.filter(({ lineId }) => lineId === id);
    const count = own.reduce((sum, one) => sum + one.quantity, 0);
    const amount = own.reduce((sum, one) => sum + one.amountPence, 0);
    if (count > quantity) return [`${count} of ${quantity} went back`];
    const isRight = count === quantity ? amount === netPence : amount >= 0 && amount <= netPence;
    return isRight ? [] : [`${count} of ${quantity} that cost ${netPence} went back as ${amount}`];
  });
}
