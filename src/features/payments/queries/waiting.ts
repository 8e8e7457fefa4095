import { operations } from '@/config/backend';
import { requireStaff } from '@/features/access/queries';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { type Reading, runReading } from '@/platform/db/reading';
import type { StrayPayment } from '../domain/stray-payment';
import type { EventsTold } from '../domain/told-event';
import { eventsTold } from '../store/event-list';
import { findEvent, type StoredEvent, waitingEventsReading } from '../store/events';
import { straysReading } from '../store/stray-payments';

/** Reads how many of Stripe's events have waited since before an instant, for somebody else's batch: each is worth a look. */
export function stuckEventsReading(context: Context, receivedBefore: Instant): Reading<number> {
  return waitingEventsReading(context.db, receivedBefore);
}

/** Reads the stray payments that are not settled yet, oldest first, for somebody else's batch. */
export function openStraysReading(context: Context, limit: number): Reading<StrayPayment[]> {
  return straysReading(context.db, ['waiting', 'refund_asked'], limit);
}

/** What Stripe told us and nothing has come of yet, for whoever looks after the shop. */
export async function getEventsTold(context: Context): Promise<EventsTold> {
  await requireStaff(context, 'orders.see_money');
  const leftSince = context.now() - operations.lookBackMs;
  return runReading(context.db, eventsTold(context.db, { leftSince, limit: operations.mostShown }));
}

/** An event of Stripe's as it was stored, or null. */
export function findStoredEvent(context: Context, id: string): Promise<StoredEvent | null> {
  return findEvent(context.db, id);
}
