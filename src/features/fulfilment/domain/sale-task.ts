import type { OrderId, PersonId, SaleId, SaleTaskId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';

export const saleTaskKinds = ['cancelled', 'rescheduled'] as const;
export type SaleTaskKind = (typeof saleTaskKinds)[number];

/** What a change of a whole sale means for its orders. */
export type SaleTask = {
  readonly id: SaleTaskId;
  readonly saleId: SaleId;
  readonly kind: SaleTaskKind;
  /** Who changed the sale: what follows from it is done in their name. */
  readonly personId: PersonId | null;
  readonly actor: string;
  /** In words for the shoppers. */
  readonly reason: string;
  /** How the sale stood before it was moved; null where it was not. */
  readonly facts: unknown;
  /** Until when a shopper may take the money instead; null where there is nothing to choose. */
  readonly answerBy: Instant | null;
  readonly createdAt: Instant;
};

/** One order's part of a task, taken by whoever does it. */
export type TaskOrder = { readonly task: SaleTask; readonly orderId: OrderId };

/** How a work row may end: done, or found to have nothing left to do because the order had ended by itself. */
export type TaskEnd = 'done' | 'not_needed';

/** What a change of a whole sale would mean: for how many orders, and how much money would go back to cards. */
export type Effect = { readonly orders: number; readonly refundPence: Pence };

/** How far a task has come: n of N. */
export type TaskProgress = {
  readonly task: SaleTask;
  readonly total: number;
  readonly finished: number;
  /** Orders that were tried and not done yet. */
  readonly stuck: number;
  /** Shoppers of a moved sale who took their money. */
  readonly refunds: number;
};

/** A task that still has orders to see to, with the sale it is about; the way there only for who may go. */
export type SaleWork = TaskProgress & { readonly title: string; readonly slug: string | null };

/** Says whether a task still has orders to see to. */
export function isUnderWay({ total, finished }: Pick<TaskProgress, 'total' | 'finished'>): boolean {
  return finished < total;
}

/** How far the work on a sale has come, and whether the last press moved anything. */
export type WorkState = Pick<TaskProgress, 'finished' | 'total' | 'stuck'> & { readonly isMoving: boolean };
