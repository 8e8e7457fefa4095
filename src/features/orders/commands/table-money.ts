import { auditStatement } from '@/features/shop/commands';
import { negatePence, type Pence, pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { isDead } from '../domain/moves';
import { type Actor, dueAtTablePence } from '../domain/order';
import { takenAtTable, type TableWay } from '../domain/table-money';
import { findRecord, type OrderRecord } from '../store/read';
import { type Overtaken, saveChange } from './races';
import { ledgerStatement, noteStatements } from './statements';

type OfOrder = {
  readonly reference: string;
  /** The order's version the person saw: pressed twice, it is written down once. */
  readonly seenVersion: number;
  readonly actor: Actor;
};
export type TakeMoney = OfOrder & { readonly way: TableWay };
export type UntakeMoney = OfOrder & { readonly reason: string };
export type TableMoneyProblem =
  | Overtaken
  | { readonly kind: 'no_such_order' }
  | { readonly kind: 'nothing_due' }
  | { readonly kind: 'nothing_taken' }
  | { readonly kind: 'reason_missing' };

/** Writes down that what is due was paid at the table, in cash or by the card reader, apart from any hand-over. */
export async function takeMoney(
  context: Context,
  { way, ...wish }: TakeMoney,
): Promise<Result<{ readonly amountPence: Pence }, TableMoneyProblem>> {
  const found = await findSeen(context, wish);
  if (!found.ok) return found;
  const { order, entries } = found.value;
  const amountPence = pence(dueAtTablePence(order, entries));
  const isOff = order.state === 'awaiting_payment' || isDead(order.state);
  if (isOff || amountPence === 0) return refused({ kind: 'nothing_due' });
  const { actor } = wish;
  const saved = await saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'money_taken', actor, reason: way }),
    ...takingStatements(context, found.value, { way, actor, cause: 'taken' }),
    auditStatement(context, {
      action: 'order.money_taken',
      personId: actor.personId,
      actor: actor.name,
      subject: order.id,
      after: { way, amountPence },
    }),
  ]);
  return saved.ok ? ok({ amountPence }) : saved;
}

/** Takes off again what was written down as paid at the table, with a reason: it was not paid, or in the other way. */
export async function untakeMoney(
  context: Context,
  { reason, ...wish }: UntakeMoney,
): Promise<Result<undefined, TableMoneyProblem>> {
  if (reason.trim() === '') return refused({ kind: 'reason_missing' });
  const found = await findSeen(context, wish);
  if (!found.ok) return found;
  const { order, entries } = found.value;
  const taken = takenAtTable(entries);
  if (taken.length === 0) return refused({ kind: 'nothing_taken' });
  const { actor } = wish;
  return saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'money_untaken', actor, reason }),
    ...untakingStatements(context, found.value, { actor, cause: 'untaken' }),
    auditStatement(context, {
      action: 'order.money_untaken',
      personId: actor.personId,
      actor: actor.name,
      subject: order.id,
      before: taken,
      reason,
    }),
  ]);
}

type Taking = { readonly way: TableWay; readonly actor: Actor; readonly cause: 'taken' | 'hand_over' };

/** The entry for what is due at the table, for the batch of whatever it is taken with; none where nothing is. */
export function takingStatements(
  context: Context,
  { order, entries }: OrderRecord,
  { way, actor, cause }: Taking,
): Statement[] {
  const amountPence = pence(dueAtTablePence(order, entries));
  if (amountPence === 0) return [];
  const entry = { kind: way, amountPence, cause: `${cause}:${order.id}:${order.version + 1}` };
  return [ledgerStatement(context, order.id, { ...entry, personId: actor.personId })];
}

/** The entries that take off again what was paid at the table. */
export function untakingStatements(
  context: Context,
  { order, entries }: OrderRecord,
  { actor, cause }: { readonly actor: Actor; readonly cause: 'untaken' | 'undo' },
): Statement[] {
  return takenAtTable(entries).map(({ way, amountPence }) =>
    ledgerStatement(context, order.id, {
      kind: way,
      amountPence: negatePence(amountPence),
      cause: `${cause}:${order.id}:${order.version + 1}:${way}`,
      personId: actor.personId,
    }),
  );
}

async function findSeen(
  context: Context,
  { reference, seenVersion }: Pick<OfOrder, 'reference' | 'seenVersion'>,
): Promise<Result<OrderRecord, TableMoneyProblem>> {
  const record = await findRecord(context.db, { reference });
  if (!record) return refused({ kind: 'no_such_order' });
  if (record.order.version === seenVersion) return ok(record);
  return refused({ kind: 'changed_meanwhile', orderId: record.order.id });
}
