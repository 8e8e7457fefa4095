import type { AttemptId, OrderId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { type Reading, runReading } from '@/platform/db/reading';
import type { WaitingChange } from '../domain/waiting-change';
import * as store from '../store/changes';

/** The change of an order that waits to be paid, or null. */
export function findWaitingChange(context: Context, orderId: OrderId): Promise<WaitingChange | null> {
  return runReading(context.db, waitingChangeReading(context, orderId));
}

/** Reads the same, for somebody else's batch. */
export function waitingChangeReading(context: Context, orderId: OrderId): Reading<WaitingChange | null> {
  return store.waitingChangeReading(context.db, orderId);
}

/** The change that a try at paying is for, or null where it pays for an order. */
export function findChangeOf(context: Context, attemptId: AttemptId): Promise<WaitingChange | null> {
  return store.findChangeOf(context.db, attemptId);
}
