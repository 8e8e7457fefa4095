import { and, asc, desc, eq, gte, type SQL } from 'drizzle-orm';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { type Reading, reading, readings } from '@/platform/db/reading';
import type { EventsTold, ToldEvent } from '../domain/told-event';
import { stripeEvents } from '../tables';

const told = {
  id: stripeEvents.id,
  type: stripeEvents.type,
  receivedAt: stripeEvents.receivedAt,
  tries: stripeEvents.tries,
  problem: stripeEvents.problem,
};

/** Reads what waits of what Stripe told us, oldest first; what was left alone of late; and when it last told us anything. */
export function eventsTold(
  db: Db,
  { leftSince, limit }: { readonly leftSince: Instant; readonly limit: number },
): Reading<EventsTold> {
  const isLeft = and(eq(stripeEvents.state, 'left_alone'), gte(stripeEvents.receivedAt, leftSince));
  return readings({
    waiting: list(db, eq(stripeEvents.state, 'received'), { order: asc(stripeEvents.receivedAt), limit }),
    leftAlone: list(db, isLeft, { order: desc(stripeEvents.receivedAt), limit }),
    lastDone: reading(
      db
        .select({ receivedAt: stripeEvents.receivedAt })
        .from(stripeEvents)
        .where(eq(stripeEvents.state, 'done'))
        .orderBy(desc(stripeEvents.receivedAt))
        .limit(1),
      ([row]) => row?.receivedAt ?? null,
    ),
  });
}

function list(
  db: Db,
  which: SQL | undefined,
  { order, limit }: { readonly order: SQL; readonly limit: number },
): Reading<ToldEvent[]> {
  return reading(db.select(told).from(stripeEvents).where(which).orderBy(order).limit(limit), (rows) => rows);
}
