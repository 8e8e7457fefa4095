import { counters } from '@/config/backend';
import { countTry } from '@/features/access/commands';
import type { ClaimProblem } from '@/features/bake-sales/domain/claim';
import { getOfferSheet } from '@/features/bake-sales/queries';
import { explainChange } from '@/features/bake-sales/queries/explain-change';
import { claimOf } from '@/features/orders/domain/draft-order';
import type { Order } from '@/features/orders/domain/order';
import { findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import { listMoney } from '@/features/payments/queries';
import type { OrderId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { type ChangedOrder, type ChangeOrder, type ChangeProblem, isAsWished } from '../domain/change-order';
import { type Foreseen, foreseeChange } from '../domain/foresee-change';
import { findWaitingChange } from '../queries/waiting-change';
import { holdChange, makeChange } from './make-change';
import { payChange } from './pay-change';
import { releaseOverdueOf } from './release-hold';

type Answer = Result<ChangedOrder, ChangeProblem>;

/** Each overdue hold is a call to Stripe that the shopper waits for; the rest is for the companion. */
const mostReleased = 5;

/**
 * Changes an order as its shopper confirmed it, until the cut-off. Where it costs no more by card, the change is made at
 * once; where it does, what it needs is held and the order stands as it was until the difference is paid.
 */
export async function changeOwnOrder(context: Context, orderId: OrderId, input: ChangeOrder): Promise<Answer> {
  const answer = await change(context, orderId, input);
  // Overtaken: perhaps by the same form, sent twice at once. What was done is then found done.
  const isOvertaken = !answer.ok && answer.problem.kind === 'changed_meanwhile';
  return isOvertaken ? change(context, orderId, input) : answer;
}

async function change(context: Context, orderId: OrderId, input: ChangeOrder): Promise<Answer> {
  const record = await findOrderRecord(context, { id: orderId });
  invariant(record, 'Whoever changes an order has opened it');
  const { order } = record;
  const waiting = await findWaitingChange(context, orderId);
  if (waiting) {
    if (!isAsWished(waiting.plan, input.wish)) return refused({ kind: 'change_waiting' });
    return leadToPay(context, order);
  }
  if (order.version !== input.seenVersion)
    return isAsWished(order, input.wish) ? ok({ kind: 'changed' }) : refused({ kind: 'changed_meanwhile' });
  const counted = await countTry(context, `change:${orderId}`, counters.changePerOrder);
  if (!counted.ok) return refused({ kind: 'too_many_tries' });
  const foreseen = await foresee(context, record, input);
  return foreseen.ok ? write(context, order, foreseen.value) : foreseen;
}

/** The same form sent again, whose change waits: to its one page at Stripe, unless it was paid this moment. */
async function leadToPay(context: Context, order: Order): Promise<Answer> {
  const paying = await payChange(context, order);
  if (paying.ok && paying.value.kind === 'paid_already') return ok({ kind: 'changed' });
  return ok({ kind: 'to_pay', payUrl: paying.ok && paying.value.kind === 'pay' ? paying.value.url : null });
}

async function foresee(
  context: Context,
  record: OrderRecord,
  { wish, seenTotalPence }: ChangeOrder,
): Promise<Result<Foreseen, ChangeProblem>> {
  const { id, saleId } = record.order;
  const [sheet, money] = await Promise.all([getOfferSheet(context, saleId), listMoney(context, id)]);
  const ground = { ...record, ...money, sheet, now: context.now() };
  const foreseen = foreseeChange({ ...ground, newLineId: () => context.newId('lin') }, wish);
  if (!foreseen.ok) return foreseen;
  const { totalPence } = foreseen.value.plan;
  return totalPence === seenTotalPence ? foreseen : refused({ kind: 'price_changed', totalPence });
}

async function write(context: Context, order: Order, foreseen: Foreseen): Promise<Answer> {
  const tryIt = () =>
    foreseen.settlement.kind === 'pay'
      ? holdChange(context, order, { ...foreseen, settlement: foreseen.settlement })
      : makeChange(context, order, foreseen);
  const answer = await tryIt();
  if (answer.ok || answer.problem.kind === 'changed_meanwhile') return answer;
  const { problem } = answer;
  const isAboutRoom = problem.kind !== 'sale_not_open';
  // Stock that overdue holds keep is nobody's: it is put back before anyone is told that nothing is left.
  const wasFreed = isAboutRoom && (await releaseOverdueOf(context, order.saleId, mostReleased)).done > 0;
  const again = wasFreed ? await tryIt() : answer;
  if (again.ok || again.problem.kind === 'changed_meanwhile') return again;
  return refused(await whyRefused(context, order, { foreseen, problem: again.problem }));
}

async function whyRefused(
  context: Context,
  order: Order,
  { foreseen, problem }: { readonly foreseen: Foreseen; readonly problem: ClaimProblem },
): Promise<ClaimProblem> {
  const after = claimOf({ ...order, ...foreseen.plan });
  return (await explainChange(context, { before: claimOf(order), after })) ?? problem;
}
