import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { touchOrdersOf } from '../store/of-sale';

/** The statement that says something hanging on a sale's orders was written, so that a backup under way takes them again. */
export function touchOrdersStatement(context: Context, saleId: SaleId): Statement {
  return touchOrdersOf(context.db, saleId, context.now());
}
