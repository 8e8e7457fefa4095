import type { HandOver } from '@/features/bake-sales/domain/hand-over';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { letterStatements } from '@/features/notifications/commands/outbox';
import { ledgerStatement } from '@/features/orders/commands/statements';
import { type LetterPayment, orderConfirmedLetter } from '@/features/orders/domain/letters';
import type { Order } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import { invariant } from '@/kernel/invariant';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { paymentDue } from '../domain/payment-due';

/** The letter that tells a shopper their order stands. */
export function confirmationLetter(
  context: Context,
  order: Order,
  told: { readonly handOver: HandOver; readonly payment: LetterPayment },
): Statement[] {
  const letter = orderFacts(order, told.handOver);
  return letter
    ? letterStatements(context, orderConfirmedLetter(letter.to, { ...letter.facts, payment: told.payment }))
    : [];
}

/** What an order with nothing to pay now brings with it: its letter, and the adjustment of a total too small to send. */
export function confirmationStatements(context: Context, order: Order, sheet: OfferSheet): Statement[] {
  const due = paymentDue(order.paymentWay, order.totalPence);
  const payment = due === 'at_hand_over' ? 'on_collection' : 'nothing_due';
  const letter = confirmationLetter(context, order, { handOver: handOverOf(order, sheet), payment });
  if (due !== 'too_little_to_send') return letter;
  const adjustment = {
    kind: 'adjustment',
    amountPence: pence(order.totalPence),
    cause: `too_little_to_send:${order.id}`,
  } as const;
  return [...letter, ledgerStatement(context, order.id, adjustment)];
}

/** Where and when an order of a sale changes hands. */
export function handOverOf(order: Order, sheet: OfferSheet): HandOver {
  const slot = sheet.slots.find(({ id }) => id === order.slotId);
  invariant(slot, 'An order was checked to have a slot of its sale');
  return { sale: sheet.sale, place: sheet.place, slot };
}
