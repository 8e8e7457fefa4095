import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { PersonId, StrayPaymentId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { type Reading, reading, runReading } from '@/platform/db/reading';
import { openDisputes, type StrayPayment, type StrayState, strayStates } from '../domain/stray-payment';
import { strayPayments } from '../tables';

/** Turns a row into a stray payment. */
export function strayOf(row: typeof strayPayments.$inferSelect): StrayPayment {
  const { id, stripePaymentIntent, sessionId, reference, amount, currency, stripeRefund, problem, foundAt } = row;
  const state = z.enum(strayStates).parse(row.state);
  return { id, stripePaymentIntent, sessionId, reference, state, amount, currency, stripeRefund, problem, foundAt };
}

/** Reads a stray payment by its id or its PaymentIntent, or null. */
export async function findStray(
  db: Db,
  key: { readonly id: StrayPaymentId } | { readonly stripePaymentIntent: string },
): Promise<StrayPayment | null> {
  const where =
    'id' in key ? eq(strayPayments.id, key.id) : eq(strayPayments.stripePaymentIntent, key.stripePaymentIntent);
  const row = await db.select().from(strayPayments).where(where).get();
  return row ? strayOf(row) : null;
}

/** Reads the stray payments in some states, oldest first. */
export function straysReading(db: Db, states: ReadonlyArray<StrayState>, limit: number): Reading<StrayPayment[]> {
  const query = db
    .select()
    .from(strayPayments)
    .where(inArray(strayPayments.state, states))
    .orderBy(asc(strayPayments.foundAt))
    .limit(limit);
  return reading(query, (rows) => rows.map(strayOf));
}

/** The stray payments in some states, oldest first. */
export function listStrays(db: Db, states: ReadonlyArray<StrayState>, limit: number): Promise<StrayPayment[]> {
  return runReading(db, straysReading(db, states, limit));
}

/** Writes a stray payment; its PaymentIntent makes it once. */
export function insertStray(db: Db, stray: StrayPayment): Statement {
  return db.insert(strayPayments).values(stray);
}

/** Says whether a write ran into a stray payment that is in the books already. */
export function isStrayKnown(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name.startsWith('stray_payments.');
}

export type StrayChange = {
  readonly state: StrayState;
  readonly stripeRefund?: string | null;
  readonly problem?: string | null;
  readonly reason?: string | null;
  readonly settledAt?: Instant | null;
  readonly settledBy?: PersonId | null;
};

/** Moves a stray payment on from the state it was seen in; where somebody else was first, nothing changes. */
export function changeStray(db: Db, stray: Pick<StrayPayment, 'id' | 'state'>, change: StrayChange): Statement {
  return db
    .update(strayPayments)
    .set(change)
    .where(and(eq(strayPayments.id, stray.id), eq(strayPayments.state, stray.state)));
}

/*
 * What Stripe tells of a stray payment may come in any order, two at once: these look at the row where they write it, so
 * that a bank's claim and a refund end in the same row, whichever was first.
 */

/** Writes how a bank's claim stands: somebody must look, whatever the payment had come to. */
export function disputeStray(db: Db, { id }: Pick<StrayPayment, 'id'>, problem: string): Statement {
  return db.update(strayPayments).set({ state: 'waiting', problem }).where(eq(strayPayments.id, id));
}

export type StrayOutcome = {
  readonly state: StrayState;
  readonly stripeRefund: string;
  readonly problem: string | null;
  readonly settledAt: Instant | null;
};

/** Writes what a refund came to; of a payment that a bank disputes, only which refund it was. */
export function refundStray(db: Db, { id }: Pick<StrayPayment, 'id'>, outcome: StrayOutcome): Statement {
  const { state, problem, settledAt } = strayPayments;
  const isDisputed = sql`coalesce(${inArray(problem, openDisputes)}, 0)`;
  const unlessDisputed = (kept: typeof state | typeof problem | typeof settledAt, put: string | number | null) =>
    sql`CASE WHEN ${isDisputed} THEN ${kept} ELSE ${put} END`;
  return db
    .update(strayPayments)
    .set({
      stripeRefund: outcome.stripeRefund,
      state: unlessDisputed(state, outcome.state),
      problem: unlessDisputed(problem, outcome.problem),
      settledAt: unlessDisputed(settledAt, outcome.settledAt),
    })
    .where(eq(strayPayments.id, id));
}
