import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { CancelSaleProblem, SaleWish } from '../domain/sale-change';
import { saleStateAt } from '../domain/sale-state';
import { setCancelled } from '../store/sale-changes';
import { saleToChange, saveSaleChange } from './change-sale';

/**
 * Cancels a sale for good: from this batch on nobody orders from it. What that means for the orders it has is written in
 * the same batch, by whoever knows them.
 */
export async function cancelSale(
  context: Context,
  wish: SaleWish,
  also: (staff: Staff) => ReadonlyArray<Statement>,
): Promise<Result<undefined, CancelSaleProblem>> {
  const staff = await requireStaff(context, 'sales.cancel');
  const sale = await saleToChange(context, wish);
  if (!sale.ok) return sale;
  const now = context.now();
  const state = saleStateAt(sale.value, now);
  if (state === 'cancelled' || state === 'done') return refused({ kind: 'is_over' });
  const after = { cancelledAt: now };
  const change = { kind: 'cancelled', action: 'sale.cancelled', before: { state }, after } as const;
  return saveSaleChange(context, { sale: sale.value, staff, reason: wish.reason, change }, [
    setCancelled(context.db, wish.saleId, { cancelledAt: now, cancelReason: wish.reason }),
    raiseRevisionStatement(context),
    ...also(staff),
  ]);
}
