import type { Staff } from '@/features/access/domain/person';
import { auditStatement } from '@/features/shop/commands';
import type { AuditAction } from '@/features/shop/domain/audit';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
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

/** Writes a change of a sale, what happened and the audit trail in one batch; of two at once, one wins. */
export async function saveSaleChange(
  context: Context,
  by: { readonly sale: ChangeableSale; readonly staff: Staff; readonly reason: string; readonly change: SaleChange },
  statements: ReadonlyArray<Statement>,
): Promise<Result<undefined, { readonly kind: 'changed_meanwhile' }>> {
  const { sale, staff, reason, change } = by;
  const { kind, action, before, after } = change;
  try {
    await runBatch(context.db, [
      ...saleEventStatements(context.db, {
        ...{ saleId: sale.id, version: sale.version, kind, at: context.now() },
        ...{ personId: staff.id, reason, data: { before, after } },
      }),
      ...statements,
      auditStatement(context, {
        ...{ action, personId: staff.id, actor: staff.name, subject: sale.id },
        ...{ before, after, reason },
      }),
    ]);
  } catch (error) {
    if (isSaleChangedMeanwhile(error)) return refused({ kind: 'changed_meanwhile' });
    throw error;
  }
  context.log.info('sale.changed', { saleId: sale.id, kind });
  return ok();
}
