import type { CheckoutSession, Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { StrayPayment } from '../domain/stray-payment';
import * as strayStore from '../store/stray-payments';

type PaidSession = CheckoutSession & { readonly paymentIntentId: string };

/** The statement that keeps a payment which fits no order, for somebody to look at. */
export function strayStatement(context: Context, session: PaidSession): Statement {
  return strayStore.insertStray(context.db, strayOf(context, session));
}

/** Keeps a payment no order of ours was ever opened for, once, together with the statements that close its event. */
export async function keepStrayPayment(
  context: Context,
  session: PaidSession,
  closing: ReadonlyArray<Statement>,
): Promise<void> {
  try {
    await runBatch(context.db, [strayStatement(context, session), ...closing]);
    context.log.warn('payment.stray', { paymentIntentId: session.paymentIntentId });
  } catch (error) {
    if (!strayStore.isStrayKnown(error)) throw error;
    await runBatch(context.db, closing);
  }
}

function strayOf(context: Context, session: PaidSession): StrayPayment {
  return {
    id: context.newId('str'),
    stripePaymentIntent: session.paymentIntentId,
    sessionId: session.id,
    reference: session.reference,
    state: 'waiting',
    amount: session.amountPence,
    currency: session.currency,
    stripeRefund: null,
    problem: null,
    foundAt: context.now(),
  };
}
