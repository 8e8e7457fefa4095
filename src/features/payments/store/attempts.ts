import { and, desc, eq, inArray } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { AttemptId, OrderId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { type Attempt, attemptStates } from '../domain/attempt';
import { attempts } from '../tables';

function attemptOf(row: typeof attempts.$inferSelect): Attempt {
  return { ...row, state: z.enum(attemptStates).parse(row.state), amountPence: pence(row.amountPence) };
}

/** Reads an attempt by its id or by Stripe's session, or null. */
export async function findAttempt(
  db: Db,
  key: { readonly id: AttemptId } | { readonly sessionId: string },
): Promise<Attempt | null> {
  const where = 'id' in key ? eq(attempts.id, key.id) : eq(attempts.sessionId, key.sessionId);
  const row = await db.select().from(attempts).where(where).get();
  return row ? attemptOf(row) : null;
}

/** Reads the newest attempt of an order, or null where it was never to be paid by card. */
export async function findLatestAttempt(db: Db, orderId: OrderId): Promise<Attempt | null> {
  const row = await db
    .select()
    .from(attempts)
    .where(eq(attempts.orderId, orderId))
    .orderBy(desc(attempts.number))
    .limit(1)
    .get();
  return row ? attemptOf(row) : null;
}

/** Writes an attempt before Stripe is asked. */
export function insertAttempt(db: Db, attempt: Attempt, createdAt: Instant): Statement {
  return db.insert(attempts).values({ ...attempt, createdAt });
}

/** Keeps what Stripe answered. */
export function keepSession(
  db: Db,
  id: AttemptId,
  session: { readonly sessionId: string; readonly pageUrl: string | null },
): Statement {
  return db.update(attempts).set(session).where(eq(attempts.id, id));
}

/** Notes that the bank is at work on an attempt. */
export function noteSettling(db: Db, id: AttemptId): Statement {
  return db
    .update(attempts)
    .set({ state: 'settling' })
    .where(and(eq(attempts.id, id), eq(attempts.state, 'open')));
}

/** Ends an attempt that is still undecided. */
export function endAttempt(
  db: Db,
  id: AttemptId,
  state: Exclude<Attempt['state'], 'open' | 'settling'>,
  endedAt: Instant,
): Statement {
  return db
    .update(attempts)
    .set({ state, endedAt })
    .where(and(eq(attempts.id, id), inArray(attempts.state, ['open', 'settling'])));
}
