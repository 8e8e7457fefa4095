import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import type { SaleId } from '@/kernel/ids';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { isReady, type ReadinessItem } from '../domain/readiness';
import { readOfficeSale } from '../queries/office-sale';
import { setPublished } from '../store/drafts';
import { findChangeableSale } from '../store/sale-changes';
import { saleWithId } from '../store/sales';
import { saveSaleChange } from './change-sale';

export type PublishProblem =
  | { readonly kind: 'no_such_sale' | 'not_a_draft' | 'changed_meanwhile' }
  | { readonly kind: 'not_ready'; readonly items: ReadonlyArray<ReadinessItem> };

/** Shows a sale to shoppers from this moment on, if it has all it needs; it takes orders from its opening. */
export async function publishSale(
  context: Context,
  { saleId, version }: { readonly saleId: SaleId; readonly version: number },
): Promise<Result<undefined, PublishProblem>> {
  const staff = await requireStaff(context, 'sales.edit');
  const [sale, found] = await Promise.all([
    findChangeableSale(context.db, saleId),
    readOfficeSale(context, saleWithId(saleId)),
  ]);
  if (!sale || !found) return refused({ kind: 'no_such_sale' });
  if (sale.publishedAt !== null || sale.cancelledAt !== null) return refused({ kind: 'not_a_draft' });
  if (sale.version !== version) return refused({ kind: 'changed_meanwhile' });
  const { readiness: items } = found;
  if (!isReady(items)) return refused({ kind: 'not_ready', items });
  const publishedAt = context.now();
  const change = { kind: 'published', action: 'sale.published', before: null, after: { publishedAt } } as const;
  return saveSaleChange(context, { sale, staff, reason: null, change }, [
    setPublished(context.db, saleId, publishedAt),
    raiseRevisionStatement(context),
  ]);
}
