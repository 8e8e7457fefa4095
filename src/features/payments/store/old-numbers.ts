import { and, inArray, isNotNull, lt, notLike, or, sql } from 'drizzle-orm';
import { type AttemptId, firstIdAt, type OrderId, type PaymentId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { attempts, disputes, payments, refunds } from '../tables';

/** Stands where a number of Stripe's was that must be there, and be nobody else's. */
const forgotten = 'forgotten:';

export type OldNumbers = {
  readonly payments: ReadonlyArray<{ readonly id: PaymentId; readonly orderId: OrderId }>;
  readonly attempts: ReadonlyArray<{ readonly id: AttemptId; readonly orderId: OrderId }>;
};

/** Some payments and tries at paying that were made before an instant and still say what Stripe calls them. */
export async function oldNumbers(db: Db, before: Instant, limit: number): Promise<OldNumbers> {
  const [paid, tried] = await db.batch([
    db
      .select({ id: payments.id, orderId: payments.orderId })
      .from(payments)
      .where(and(lt(payments.id, firstIdAt('pay', before)), notLike(payments.stripePaymentIntent, `${forgotten}%`)))
      .limit(limit),
    db
      .select({ id: attempts.id, orderId: attempts.orderId })
      .from(attempts)
      .where(
        and(lt(attempts.id, firstIdAt('att', before)), or(isNotNull(attempts.sessionId), isNotNull(attempts.pageUrl))),
      )
      .limit(limit),
  ]);
  return { payments: paid, attempts: tried };
}

/** The statements that forget what Stripe calls them, and what came of them. */
export function forgetNumbers(db: Db, old: OldNumbers): Statement[] {
  const paid = old.payments.map(({ id }) => id);
  const tried = old.attempts.map(({ id }) => id);
  return [
    db.update(attempts).set({ sessionId: null, pageUrl: null }).where(inArray(attempts.id, tried)),
    db.update(refunds).set({ stripeRefund: null }).where(inArray(refunds.paymentId, paid)),
    db
      .update(disputes)
      .set({ stripeDispute: sql`${forgotten} || ${disputes.id}` })
      .where(inArray(disputes.paymentId, paid)),
    db
      .update(payments)
      .set({ stripePaymentIntent: sql`${forgotten} || ${payments.id}` })
      .where(inArray(payments.id, paid)),
  ];
}
