import { claimProblemOf } from '@/features/bake-sales/commands';
import { givePartStatements } from '@/features/bake-sales/commands/swap-claims';
import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements } from '@/features/notifications/commands/outbox';
import { changeStatements, type OrderChange } from '@/features/orders/commands/change-statements';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { noteStatements } from '@/features/orders/commands/statements';
import { orderRefundedLetter } from '@/features/orders/domain/letters';
import type { OrderState } from '@/features/orders/domain/moves';
import { type Order, type OrderEvent, stripeActor } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import { findOrderRecord } from '@/features/orders/queries';
import { newPayment, newRefunds, refundStatements } from '@/features/payments/commands/statements';
import type { Refund } from '@/features/payments/domain/payment';
import { invariant } from '@/kernel/invariant';
import { formatPence, pence } from '@/kernel/money';
import { ok, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { WaitingChange } from '../domain/waiting-change';
import { endChange } from '../store/changes';
import { type Booking, bookStatements } from './book-payment';
import { changeLetter } from './change-letter';
import { takeBackStatements } from './settle-change';

/** In words for the shopper. */
const notMade = 'The change you paid for could not be made any more, so your order stays as it was.';

type Paid = { readonly booking: Booking; readonly change: WaitingChange };

/**
 * The difference of a change was paid: what was held for it becomes the order's, and the order becomes what was planned.
 * Paid after the hold had ended, it takes what it needs once more, where that still fits in an open sale. What cannot be
 * made any more is given back by itself, and the shopper told; the order stands as it was.
 */
export async function bookChange(
  context: Context,
  order: Order,
  paid: Paid,
): Promise<Result<'confirmed' | 'refunding', Overtaken>> {
  const { state } = paid.change;
  if (state !== 'done' && (await canStillBeMade(context, order, paid.change))) {
    const made = await makePaidChange(context, order, { ...paid, claim: state === 'waiting' ? 'held' : 'shopper' });
    if (made) return made.ok ? ok('confirmed') : made;
  }
  return giveChangeBack(context, order, paid);
}

/** States of an order whose box is not packed yet. */
const unpacked: ReadonlyArray<OrderState> = ['confirmed', 'baking'];

async function canStillBeMade(context: Context, order: Order, { askedVersion }: WaitingChange): Promise<boolean> {
  if (!unpacked.includes(order.state)) return false;
  const record = await findOrderRecord(context, { id: order.id });
  invariant(record, 'A change is one of an order');
  // It was planned from what the order held then.
  const rewrites = ({ seq, patch }: OrderEvent) => seq > askedVersion && patch.lines !== undefined;
  return !record.events.some(rewrites);
}

type Making = Paid & { readonly claim: OrderChange['claim'] };

/** Null where something it needs no longer fits: then nothing is written. */
async function makePaidChange(
  context: Context,
  order: Order,
  { booking, change, claim }: Making,
): Promise<Result<undefined, Overtaken> | null> {
  const { attempt, session } = booking;
  const { plan, takeBackPence } = change;
  const isOther = session.amountPence !== attempt.amountPence;
  const differs = `Asked for ${formatPence(attempt.amountPence)}, paid ${formatPence(session.amountPence)}`;
  const settlement = { kind: 'pay', duePence: pence(session.amountPence), takeBackPence } as const;
  try {
    return await saveChange(context, order.id, [
      ...changeStatements(context, order, {
        ...{ plan, claim, actor: stripeActor, reason: isOther ? differs : null },
        ...(isOther ? { attention: 'amount_differs' } : {}),
      }),
      ...takeBackStatements(context, order, takeBackPence),
      endChange(context.db, change.id, 'done', context.now()),
      ...(await changeLetter(context, order, { plan, settlement, reason: null })),
      ...bookStatements(context, booking, newPayment(context, attempt, session)),
    ]);
  } catch (error) {
    if (claimProblemOf(error)) return null;
    throw error;
  }
}

async function giveChangeBack(
  context: Context,
  order: Order,
  { booking, change }: Paid,
): Promise<Result<'refunding', Overtaken>> {
  const payment = newPayment(context, booking.attempt, booking.session);
  const wish = { reason: 'Paid for a change that was not made', cause: `late_change:${change.id}`, requestedBy: null };
  const refunds = newRefunds(context, { payments: [payment], refunds: [] }, wish);
  const isHeld = change.state === 'waiting';
  const saved = await saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'refund_asked', actor: stripeActor, reason: 'change_not_made' }),
    ...(isHeld ? givePartStatements(context, change.takes) : []),
    ...(isHeld ? [endChange(context.db, change.id, 'ended', context.now())] : []),
    ...bookStatements(context, booking, payment),
    ...refundStatements(context, refunds),
    ...(await notMadeLetter(context, order, refunds)),
  ]);
  return saved.ok ? ok('refunding') : saved;
}

async function notMadeLetter(context: Context, order: Order, [refund]: ReadonlyArray<Refund>): Promise<Statement[]> {
  const told = orderFacts(order, await getHandOver(context, order));
  if (!told || !refund) return [];
  const facts = { ...told.facts, refundPence: refund.amountPence, reason: notMade };
  return letterStatements(context, orderRefundedLetter(told.to, facts, refund.id));
}
