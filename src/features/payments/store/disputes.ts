import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { type Dispute, disputeStates } from '../domain/dispute';
import { disputes } from '../tables';

/** Turns a row into a dispute. */
export function disputeOf(row: typeof disputes.$inferSelect): Dispute {
  const { id, orderId, paymentId, stripeDispute, reason } = row;
  const state = z.enum(disputeStates).parse(row.state);
  const amounts = { amountPence: pence(row.amountPence), withdrawnPence: pence(row.withdrawnPence) };
  return { id, orderId, paymentId, stripeDispute, state, reason, ...amounts };
}

/** Reads the dispute that mirrors one of Stripe's, or null. */
export async function findDispute(db: Db, stripeDispute: string): Promise<Dispute | null> {
  const row = await db.select().from(disputes).where(eq(disputes.stripeDispute, stripeDispute)).get();
  return row ? disputeOf(row) : null;
}

/** Writes a dispute Stripe told of; its id there makes it once. */
export function insertDispute(db: Db, dispute: Dispute, now: Instant): Statement {
  return db.insert(disputes).values({ ...dispute, createdAt: now, changedAt: now });
}

/** Writes how a dispute stands now. */
export function changeDispute(
  db: Db,
  { id, state, withdrawnPence, reason }: Pick<Dispute, 'id' | 'state' | 'withdrawnPence' | 'reason'>,
  now: Instant,
): Statement {
  return db.update(disputes).set({ state, withdrawnPence, reason, changedAt: now }).where(eq(disputes.id, id));
}

/** Says whether a write ran into a dispute that is in the books already. */
export function isDisputeKnown(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name.startsWith('disputes.');
}
