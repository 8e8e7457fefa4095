import type { OrderId, PersonId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { DraftOrder } from '../domain/draft-order';
import { movesOf, type OrderState } from '../domain/moves';
import type { Actor, LedgerEntry, Order, OrderEventKind } from '../domain/order';
import { voucherFollows } from './voucher-use';
import { changeOrder, insertEntry, insertOrder, touchOrder } from '../store/write';

export type Change = {
  readonly kind: OrderEventKind;
  readonly to: OrderState;
  readonly actor: Actor;
  readonly reason?: string | null;
  readonly attention?: string | null;
  readonly holdEndsAt?: Instant | null;
};

export type MoveProblem = { readonly kind: 'move_not_allowed'; readonly from: OrderState; readonly to: OrderState };

/** The statements that write a new order, for the batch of whoever places it. */
export function orderStatements(context: Context, draft: DraftOrder, actor: Actor): Statement[] {
  return insertOrder(context.db, draft, actor);
}

/**
 * The statements that move an order, for the batch of whatever the move brings about. The table of moves decides;
 * the batch fails where somebody else changed the order meanwhile (`isOvertaken`).
 */
export function moveStatements(context: Context, order: Order, change: Change): Result<Statement[], MoveProblem> {
  if (!movesOf(order).includes(change.to)) {
    return refused({ kind: 'move_not_allowed', from: order.state, to: change.to });
  }
  return ok(recordStatements(context, order, change));
}

/** The statements that record something about an order which leaves its state as it is. */
export function noteStatements(context: Context, order: Order, note: Omit<Change, 'to'>): Statement[] {
  return recordStatements(context, order, { ...note, to: order.state });
}

/** The statement that says something hanging on an order was written, so that a backup under way takes it again. */
export function touchStatement(context: Context, orderId: OrderId): Statement {
  return touchOrder(context.db, orderId, context.now());
}

/** The statement that adds an entry to an order's ledger. */
export function ledgerStatement(
  context: Context,
  orderId: OrderId,
  entry: {
    readonly kind: LedgerEntry['kind'];
    readonly amountPence: Pence;
    readonly cause: string;
    /** Who took the money, where a person did. */
    readonly personId?: PersonId | null;
    readonly reason?: string;
  },
): Statement {
  return insertEntry(context.db, { id: context.newId('led'), orderId, at: context.now(), ...entry });
}

function recordStatements(context: Context, order: Order, change: Change): Statement[] {
  const { attention, holdEndsAt } = change;
  const changed = changeOrder(context.db, {
    orderId: order.id,
    version: order.version,
    kind: change.kind,
    at: context.now(),
    actor: change.actor,
    fromState: order.state,
    toState: change.to,
    reason: change.reason ?? null,
    set: { ...(attention === undefined ? {} : { attention }), ...(holdEndsAt === undefined ? {} : { holdEndsAt }) },
  });
  return [...changed, ...voucherFollows(context, order, change.to)];
}
