import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { StripeEvent } from '@/platform/context';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { keptOfStripeEvent } from '../domain/kept-event';
import { stripeEvents } from '../tables';

export type StoredEvent = typeof stripeEvents.$inferSelect;

/** Stores an event before anything is done about it; one that came before keeps the state it has reached. */
export async function storeEvent(db: Db, event: StripeEvent, receivedAt: Instant): Promise<StoredEvent | null> {
  await db
    .insert(stripeEvents)
    .values({ ...event, payload: keptOfStripeEvent(event.payload), state: 'received', receivedAt })
    .onConflictDoNothing();
  return findEvent(db, event.id);
}

/** Reads a stored event, or null. */
export async function findEvent(db: Db, id: string): Promise<StoredEvent | null> {
  return (await db.select().from(stripeEvents).where(eq(stripeEvents.id, id)).get()) ?? null;
}

/** The events that wait to be done, oldest first; one tried again and again goes behind the others. */
export async function listWaitingEvents(db: Db, limit: number, receivedBefore: Instant): Promise<StoredEvent[]> {
  return db
    .select()
    .from(stripeEvents)
    .where(and(eq(stripeEvents.state, 'received'), lt(stripeEvents.receivedAt, receivedBefore)))
    .orderBy(asc(stripeEvents.tries), asc(stripeEvents.receivedAt))
    .limit(limit);
}

/** Marks an event done (or left alone), in the batch of its effect. */
export function closeEvent(db: Db, id: string, state: 'done' | 'left_alone', doneAt: Instant): Statement {
  return db.update(stripeEvents).set({ state, doneAt, problem: null }).where(eq(stripeEvents.id, id));
}

/** Notes why an event could not be done yet. */
export async function noteProblem(db: Db, id: string, problem: string): Promise<void> {
  await db
    .update(stripeEvents)
    .set({ problem, tries: sql`${stripeEvents.tries} + 1` })
    .where(eq(stripeEvents.id, id));
}

/** Reads how many events have waited since before an instant. */
export function waitingEventsReading(db: Db, receivedBefore: Instant): Reading<number> {
  const query = db
    .select({ waiting: sql<number>`count(*)`.as('waiting') })
    .from(stripeEvents)
    .where(and(eq(stripeEvents.state, 'received'), lt(stripeEvents.receivedAt, receivedBefore)));
  return reading(query, ([row]) => row?.waiting ?? 0);
}
