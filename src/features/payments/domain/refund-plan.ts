import type { OrderLine } from '@/features/orders/domain/order';
import type { LineId, PaymentId } from '@/kernel/ids';
import { noPence, type Pence, pence, sumPence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import { type Payment, type Refund, refundablePence } from './payment';

/** What somebody wants to give back of an order. */
export type RefundChoice =
  | { readonly kind: 'whole' }
  | { readonly kind: 'lines'; readonly lines: ReadonlyArray<{ readonly lineId: LineId; readonly quantity: number }> }
  | { readonly kind: 'amount'; readonly amountPence: Pence };

/** So many of a line, and what they came to. */
export type RefundedLine = { readonly lineId: LineId; readonly quantity: number; readonly amountPence: Pence };

/** What goes back: from which payments, and for which lines. */
export type RefundPlan = {
  readonly amountPence: Pence;
  readonly parts: ReadonlyArray<{ readonly paymentId: PaymentId; readonly amountPence: Pence }>;
  readonly lines: ReadonlyArray<RefundedLine>;
};

export type RefundProblem =
  | { readonly kind: 'nothing_left' }
  | { readonly kind: 'nothing_chosen' }
  | { readonly kind: 'too_much'; readonly leftPence: Pence }
  | { readonly kind: 'too_many'; readonly name: string; readonly left: number };

/** All that decides what may go back; `refundedLines` are those of refunds that have not failed. */
export type RefundFacts = {
  readonly lines: ReadonlyArray<Pick<OrderLine, 'id' | 'name' | 'quantity' | 'netPence'>>;
  readonly payments: ReadonlyArray<Payment>;
  readonly refunds: ReadonlyArray<Pick<Refund, 'paymentId' | 'state' | 'amountPence'>>;
  readonly refundedLines: ReadonlyArray<RefundedLine>;
};

/** What may still go back of all that was paid for an order by card. */
export function leftToRefund({ payments, refunds }: Pick<RefundFacts, 'payments' | 'refunds'>): Pence {
  return sumPence(payments.map((payment) => pence(Math.max(0, refundablePence(payment, refunds)))));
}

/** How many of a line have not been refunded by line yet. */
export function quantityLeft(
  line: Pick<OrderLine, 'id' | 'quantity'>,
  refundedLines: ReadonlyArray<Pick<RefundedLine, 'lineId' | 'quantity'>>,
): number {
  const gone = refundedLines
    .filter(({ lineId }) => lineId === line.id)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return Math.max(0, line.quantity - gone);
}

/** Decides what goes back, never more than was captured and is not on its way back already; oldest payment first. */
export function planRefund(facts: RefundFacts, choice: RefundChoice): Result<RefundPlan, RefundProblem> {
  const leftPence = leftToRefund(facts);
  if (leftPence === 0) return refused({ kind: 'nothing_left' });
  const lines = choice.kind === 'lines' ? refundLines(facts, choice.lines) : ok([]);
  if (!lines.ok) return lines;
  const amountPence = wishedPence(choice, lines.value, leftPence);
  if (amountPence <= 0) return refused({ kind: 'nothing_chosen' });
  if (amountPence > leftPence) return refused({ kind: 'too_much', leftPence });
  return ok({ amountPence, parts: takeFrom(facts, amountPence), lines: lines.value });
}

function wishedPence(choice: RefundChoice, lines: ReadonlyArray<RefundedLine>, leftPence: Pence): Pence {
  switch (choice.kind) {
    case 'whole':
      return leftPence;
    case 'amount':
      return choice.amountPence;
    case 'lines':
      return sumPence(lines.map(({ amountPence }) => amountPence));
  }
}

function refundLines(
  facts: RefundFacts,
  wished: ReadonlyArray<{ readonly lineId: LineId; readonly quantity: number }>,
): Result<RefundedLine[], RefundProblem> {
  const planned: RefundedLine[] = [];
  for (const line of facts.lines) {
    const quantity = wished.filter(({ lineId }) => lineId === line.id).reduce((sum, one) => sum + one.quantity, 0);
    if (quantity <= 0) continue;
    const left = quantityLeft(line, facts.refundedLines);
    if (quantity > left) return refused({ kind: 'too_many', name: line.name, left });
    planned.push({ lineId: line.id, quantity, amountPence: shareOf(line, facts, { quantity, left }) });
  }
  return ok(planned);
}

/**
 * What so many of a line came to, of those that are left: pennies that do not divide fall on the last, and all together
 * are the line, also where a piece failed in between and its pennies came back.
 */
function shareOf(
  { id, netPence }: Pick<OrderLine, 'id' | 'netPence'>,
  { refundedLines }: RefundFacts,
  { quantity, left }: { readonly quantity: number; readonly left: number },
): Pence {
  const gone = sumPence(refundedLines.filter(({ lineId }) => lineId === id).map(({ amountPence }) => amountPence));
  return pence(Math.floor((Math.max(0, netPence - gone) * quantity) / left));
}

function takeFrom({ payments, refunds }: RefundFacts, amountPence: Pence): RefundPlan['parts'] {
  let missing: number = amountPence;
  return payments.flatMap((payment) => {
    const part = pence(Math.min(missing, Math.max(0, refundablePence(payment, refunds))));
    missing -= part;
    return part > noPence ? [{ paymentId: payment.id, amountPence: part }] : [];
  });
}
