import { ledgerStatement, noteStatements } from '@/features/orders/commands/statements';
import { saveChange, type Overtaken } from '@/features/orders/commands/races';
import type { OrderEventKind } from '@/features/orders/domain/order';
import { stripeActor } from '@/features/orders/domain/order';
import { findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import { invariant } from '@/kernel/invariant';
import { formatPence, pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context, StripeDispute } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import {
  type Dispute,
  disputeAttention,
  type DisputeState,
  freshMovements,
  movementCause,
  withdrawnPence,
} from '../domain/dispute';
import type { Payment } from '../domain/payment';
import { disputeProblem } from '../domain/stray-payment';
import { flagLeft } from '../domain/failed-refunds';
import { listMoney } from '../queries';
import * as disputeStore from '../store/disputes';
import * as moneyStore from '../store/money';
import { disputeStray, findStray } from '../store/stray-payments';
import type { NoSuchPayment } from './settle-refund';

type Settled = Result<undefined, Overtaken | NoSuchPayment>;
type Tidings = { readonly answer: StripeDispute; readonly closing: ReadonlyArray<Statement> };

/**
 * Writes how a dispute stands at Stripe into the books: its row, each movement of money as one entry of the ledger, the
 * payment it is about and the flag on its order; `closing` are the statements that mark the event done, in the same batch.
 */
export async function settleDispute(
  context: Context,
  answer: StripeDispute,
  closing: ReadonlyArray<Statement>,
): Promise<Settled> {
  const payment =
    answer.paymentIntentId === null ? null : await moneyStore.findPayment(context.db, answer.paymentIntentId);
  if (!payment) return settleStrayDispute(context, { answer, closing });
  const settled = await writeDispute(context, payment, { answer, closing });
  // Its events come in twos and threes: whoever was second writes what is still missing.
  return settled.ok ? settled : writeDispute(context, payment, { answer, closing });
}

/** A dispute about money that fits no order: there is nothing to balance, but somebody must know. */
async function settleStrayDispute(context: Context, { answer, closing }: Tidings): Promise<Settled> {
  const { paymentIntentId: stripePaymentIntent } = answer;
  const stray = stripePaymentIntent === null ? null : await findStray(context.db, { stripePaymentIntent });
  if (!stray) return refused({ kind: 'no_such_payment' });
  const problem = disputeProblem(answer.state);
  await runBatch(context.db, [disputeStray(context.db, stray, problem), ...closing]);
  return ok();
}

async function writeDispute(context: Context, payment: Payment, { answer, closing }: Tidings): Promise<Settled> {
  const [record, known] = await Promise.all([
    findOrderRecord(context, { id: payment.orderId }),
    disputeStore.findDispute(context.db, answer.id),
  ]);
  invariant(record, 'A payment belongs to an order');
  const fresh = freshMovements(answer.movements, record.entries);
  if (known?.state === answer.state && fresh.length === 0) {
    await runBatch(context.db, closing);
    return ok();
  }
  const note = await noteOf(context, record, { answer, known });
  try {
    return await saveChange(context, payment.orderId, [
      ...note,
      ...mirrorStatements(context, payment, { answer, known }),
      ...fresh.map((movement) =>
        ledgerStatement(context, payment.orderId, {
          kind: 'dispute',
          amountPence: pence(movement.amountPence),
          cause: movementCause(movement),
          reason: answer.reason,
        }),
      ),
      ...closing,
    ]);
  } catch (error) {
    if (!disputeStore.isDisputeKnown(error)) throw error;
    return refused({ kind: 'changed_meanwhile', orderId: payment.orderId });
  }
}

type News = { readonly answer: StripeDispute; readonly known: Dispute | null };

const eventKinds = {
  inquiry: 'disputed',
  open: 'disputed',
  won: 'dispute_won',
  lost: 'dispute_lost',
} as const satisfies Record<DisputeState, OrderEventKind>;

async function noteOf(context: Context, record: OrderRecord, { answer, known }: News): Promise<Statement[]> {
  const { order } = record;
  const flag = disputeAttention({ state: answer.state, before: known?.state ?? null }, order.attention);
  const attention = flag === null ? await flagBehind(context, record) : flag;
  return noteStatements(context, order, {
    kind: eventKinds[answer.state],
    actor: stripeActor,
    reason: `${formatPence(pence(answer.amountPence))}, ${answer.reason.replaceAll('_', ' ')}`,
    ...(attention === undefined ? {} : { attention }),
  });
}

/** A refund may have failed before or while the bank had the money; now that it is ours again, somebody must see to it. */
async function flagBehind(context: Context, { order, events }: OrderRecord): Promise<string | null> {
  const { payments, refunds } = await listMoney(context, order.id);
  const ours = payments.map((payment) => ({ ...payment, state: 'succeeded' as const }));
  return flagLeft({ payments: ours, refunds }, events);
}

/** The rows that mirror Stripe's objects: the dispute, and the payment it is about. */
function mirrorStatements(context: Context, payment: Payment, { answer, known }: News): Statement[] {
  const { state, reason, movements } = answer;
  const now = context.now();
  const as = { state, reason, withdrawnPence: pence(withdrawnPence(movements)) };
  const fresh = {
    id: context.newId('dis'),
    orderId: payment.orderId,
    paymentId: payment.id,
    stripeDispute: answer.id,
    amountPence: pence(answer.amountPence),
  };
  return [
    known
      ? disputeStore.changeDispute(context.db, { id: known.id, ...as }, now)
      : disputeStore.insertDispute(context.db, { ...fresh, ...as }, now),
    moneyStore.restatePayment(context.db, payment.id, now),
  ];
}
