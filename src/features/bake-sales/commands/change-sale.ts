import type { Staff } from '@/features/access/domain/person';
import { auditStatement } from '@/features/shop/commands';
import type { AuditAction } from '@/features/shop/domain/audit';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { forgetKept } from '@/platform/kv';
import { keptFront, keptSales } from '@/platform/kv-keys';
import type { ChangeableSale, SaleChangeProblem, SaleWish } from '../domain/sale-change';
import { findChangeableSale, isSaleChangedMeanwhile, type SaleEvent, saleEventStatements } from '../store/sale-changes';

export type SaleChange = {
  readonly kind: SaleEvent['kind'];
  readonly action: AuditAction;
  readonly before: unknown;
  readonly after: unknown;
};

/** Finds the sale somebody wishes to change, if they saw it as it is and say why. */
export async function saleToChange(
  context: Context,
  wish: SaleWish,
): Promise<Result<ChangeableSale, SaleChangeProblem>> {
  if (wish.reason.trim() === '') return refused({ kind: 'reason_missing' });
  const sale = await findChangeableSale(context.db, wish.saleId);
  if (!sale) return refused({ kind: 'no_such_sale' });
  if (wish.version !== null && wish.version !== sale.version) return refused({ kind: 'changed_meanwhile' });
  return ok(sale);
}

/** A change of a sale that somebody makes, without the statements that make it. */
export type SaleChangeBy = {
  readonly sale: ChangeableSale;
  readonly staff: Staff;
  /** Null where none is asked for. */
  readonly reason: string | null;
  readonly change: SaleChange;
};

type ChangedMeanwhile = { readonly kind: 'changed_meanwhile' };

/** Writes a change of a sale, what happened and the audit trail in one batch; of two at once, one wins. */
export function saveSaleChange(
  context: Context,
  by: SaleChangeBy,
  statements: ReadonlyArray<Statement>,
): Promise<Result<undefined, ChangedMeanwhile>> {
  return saveSaleChanges(context, [by], statements);
}

/** Writes changes of several sales like that: all of them, or none where somebody else was quicker at one. */
export async function saveSaleChanges(
  context: Context,
  changes: ReadonlyArray<SaleChangeBy>,
  statements: ReadonlyArray<Statement>,
): Promise<Result<undefined, ChangedMeanwhile>> {
  try {
    await runBatch(context.db, [
      ...changes.flatMap((by) => eventOf(context, by)),
      ...statements,
      ...changes.map((by) => trailOf(context, by)),
    ]);
  } catch (error) {
    if (isSaleChangedMeanwhile(error)) return refused({ kind: 'changed_meanwhile' });
    throw error;
  }
  for (const { sale, change } of changes) context.log.info('sale.changed', { saleId: sale.id, kind: change.kind });
  await forgetSales(context, changes);
  return ok();
}

/** What a sale's pages say of it but for its stock, which is never kept. */
const shownKinds: ReadonlySet<SaleChange['kind']> = new Set<SaleChange['kind']>([
  ...(['published', 'edited', 'closed', 'reopened', 'cut_off_changed', 'rescheduled', 'cancelled'] as const),
]);

/**
 * Forgets by name what carries no revision: where to find us lists the sales to come, and the newest copies, for when the
 * database does not answer, must not tell of a day or place that is no longer true.
 */
async function forgetSales(context: Context, changes: ReadonlyArray<SaleChangeBy>): Promise<void> {
  const shown = changes.filter(({ change }) => shownKinds.has(change.kind));
  if (shown.length === 0) return;
  const sheets = shown.map(({ sale }) => ({ kind: 'sheet', id: sale.slug }) as const);
  await forgetKept(context, [{ kind: 'places', id: 'all' }, keptSales, keptFront, ...sheets]);
}

function eventOf(context: Context, { sale, staff, reason, change }: SaleChangeBy): Statement[] {
  const { kind, before, after } = change;
  return saleEventStatements(context.db, {
    ...{ saleId: sale.id, version: sale.version, kind, at: context.now() },
    ...{ personId: staff.id, reason, data: { before, after } },
  });
}

function trailOf(context: Context, { sale, staff, reason, change }: SaleChangeBy): Statement {
  const { action, before, after } = change;
  return auditStatement(context, {
    ...{ action, personId: staff.id, actor: staff.name, subject: sale.id },
    ...{ before, after, reason },
  });
}
