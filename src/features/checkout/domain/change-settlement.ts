import { type LedgerEntry, type Order, type PaymentWay } from '@/features/orders/domain/order';
import type { Payment, Refund } from '@/features/payments/domain/payment';
import { leftToRefund, planRefund, type RefundPlan } from '@/features/payments/domain/refund-plan';
import { negatePence, noPence, type Pence, pence, sumPence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import { paymentDue } from './payment-due';

/** What the books know of an order whose total is to change. */
export type SettledSoFar = {
  readonly order: Pick<Order, 'totalPence' | 'paymentWay'>;
  readonly entries: ReadonlyArray<LedgerEntry>;
  readonly payments: ReadonlyArray<Payment>;
  readonly refunds: ReadonlyArray<Refund>;
};

/** How the difference between an order's old total and its new one is made up. */
export type Settlement =
  /** Nothing differs, or it is made up at the table. */
  | { readonly kind: 'nothing' }
  /** Paid by card before anything changes; `takeBackPence` of it was let off before as too little to send. */
  | { readonly kind: 'pay'; readonly duePence: Pence; readonly takeBackPence: Pence }
  /** Too little to send. */
  | { readonly kind: 'let_off'; readonly amountPence: Pence }
  /** Goes back to the card; what had been let off before cannot, and is let off no longer. */
  | { readonly kind: 'give_back'; readonly plan: RefundPlan | null; readonly unletPence: Pence };

/** The money has gone back already, or a bank is looking into it: somebody must decide, not a sum. */
export type SettlementProblem = { readonly kind: 'not_refundable' };

/** Decides how a new total is made up, to the penny, and never by more than was captured. */
export function settleChange(so: SettledSoFar, newTotalPence: Pence): Result<Settlement, SettlementProblem> {
  const morePence = pence(newTotalPence - so.order.totalPence);
  if (morePence === 0 || so.order.paymentWay === 'on_collection') return ok({ kind: 'nothing' });
  return morePence > 0 ? ok(askFor(so, morePence)) : giveBack(so, negatePence(morePence));
}

function askFor({ order, entries }: SettledSoFar, morePence: Pence): Settlement {
  // Letting off is for an order, not for each of its changes: a change a day would be a loaf a month.
  const letOffPence = sumPence(entries.filter(isTooLittle).map(({ amountPence }) => amountPence));
  const duePence = pence(morePence + letOffPence);
  return isByCard(order.paymentWay, duePence)
    ? { kind: 'pay', duePence, takeBackPence: letOffPence }
    : { kind: 'let_off', amountPence: morePence };
}

const isByCard = (way: PaymentWay, duePence: Pence) => paymentDue(way, duePence) === 'by_card';

function giveBack({ entries, ...money }: SettledSoFar, lessPence: Pence): Result<Settlement, SettlementProblem> {
  const backPence = pence(Math.min(lessPence, leftToRefund(money)));
  const unletPence = pence(lessPence - backPence);
  const letOffPence = sumPence(
    entries.filter(({ kind }) => kind === 'adjustment').map(({ amountPence }) => amountPence),
  );
  if (unletPence > Math.max(0, letOffPence)) return refused({ kind: 'not_refundable' });
  if (backPence === noPence) return ok({ kind: 'give_back', plan: null, unletPence });
  const plan = planRefund({ ...money, lines: [], refundedLines: [] }, { kind: 'amount', amountPence: backPence });
  return plan.ok ? ok({ kind: 'give_back', plan: plan.value, unletPence }) : refused({ kind: 'not_refundable' });
}

/** What the books call money that was too little to send, by the cause of its entry. */
export const tooLittleCause = (of: string) => `${tooLittle}${of}`;
const tooLittle = 'too_little_to_send:';

function isTooLittle({ cause }: LedgerEntry): boolean {
  return cause.startsWith(tooLittle) || cause.startsWith(`un${tooLittle}`);
}
