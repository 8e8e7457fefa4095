import { and, eq, sql } from 'drizzle-orm';
import type { Id, OrderId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { type DraftOrder, surnameKey } from '../domain/draft-order';
import type { OrderState } from '../domain/moves';
import type { Actor, LedgerEntry, OrderEventKind, OrderPatch } from '../domain/order';
import { coreOf } from '../domain/replay';
import { ledger, orderEvents, orderLines, orders } from '../tables';

/** Writes a new order, its lines and its first event. */
export function insertOrder(db: Db, draft: DraftOrder, actor: Actor): Statement[] {
  const { customer, address, lines, ...order } = draft;
  return [
    db.insert(orders).values({
      ...order,
      ...customer,
      surnameKey: customer.name === null ? null : surnameKey(customer.name),
      ...address,
      changedAt: draft.placedAt,
    }),
    ...lines.map(({ label, ...line }, position) =>
      db.insert(orderLines).values({ ...line, ...label, orderId: draft.id, position }),
    ),
    db.insert(orderEvents).values({
      orderId: draft.id,
      seq: draft.version,
      kind: 'placed',
      at: draft.placedAt,
      ...actorColumns(actor),
      toState: draft.state,
      data: coreOf(draft),
    }),
  ];
}

export type OrderChange = {
  readonly orderId: OrderId;
  /** The version the change was decided on: a second writer on the same version loses. */
  readonly version: number;
  readonly kind: OrderEventKind;
  readonly at: Instant;
  readonly actor: Actor;
  readonly fromState: OrderState;
  readonly toState: OrderState;
  readonly reason: string | null;
  readonly set?: Pick<OrderPatch, 'attention' | 'holdEndsAt'>;
};

/** Writes one change of an order: first the event, whose key lets one of two writers win, then the row. */
export function changeOrder(db: Db, change: OrderChange): Statement[] {
  const { orderId, kind, at, fromState, toState, reason } = change;
  const seq = change.version + 1;
  return [
    db.insert(orderEvents).values({
      orderId,
      seq,
      kind,
      at,
      ...actorColumns(change.actor),
      fromState,
      toState,
      reason,
      data: change.set ?? null,
    }),
    db
      .update(orders)
      .set({ state: toState, version: seq, changedAt: at, ...change.set })
      .where(and(eq(orders.id, orderId), eq(orders.version, change.version))),
  ];
}

/** Raises the instant of an order's last write, which no clock that runs behind may lower. */
export function touchOrder(db: Db, id: OrderId, at: Instant): Statement {
  return db
    .update(orders)
    .set({ changedAt: sql`max(${orders.changedAt}, ${at})` })
    .where(eq(orders.id, id));
}

export type NewEntry = Omit<LedgerEntry, 'reason' | 'personId'> &
  Partial<Pick<LedgerEntry, 'reason' | 'personId'>> & { readonly id: Id<'led'>; readonly orderId: OrderId };

/** Writes an entry of the ledger; its cause makes it once. */
export function insertEntry(db: Db, entry: NewEntry): Statement {
  return db.insert(ledger).values(entry);
}

/** Says whether a write lost against another on the same version of an order. */
export function isOvertaken(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name.startsWith('order_events.');
}

/** Says whether a new order ran into one made from the same form. */
export function isPlacedBefore(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name === 'orders.placement_key';
}

/** Says whether a new order's reference was taken. */
export function isReferenceTaken(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name === 'orders.reference';
}

function actorColumns(actor: Actor): { personId: Actor['personId']; actor: string } {
  return { personId: actor.personId, actor: actor.name };
}
