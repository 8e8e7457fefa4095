import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import type { SaleId } from '@/kernel/ids';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { type BadWindows, planWindows, type SlotCells, type WindowsPlan } from '../domain/plan-slots';
import { saleStateAt } from '../domain/sale-state';
import { insertSlots } from '../store/drafts';
import { findChangeableSale } from '../store/sale-changes';
import * as store from '../store/windows';
import { saveSaleChange } from './change-sale';

export type WindowsProblem =
  | BadWindows
  | { readonly kind: 'no_such_sale' | 'is_over' | 'changed_meanwhile' }
  /** An order points to one of the windows that were to go, though it is over. */
  | { readonly kind: 'held_by_order' };

type WindowsWish = { readonly saleId: SaleId; readonly version: number; readonly cells: SlotCells };

/** Sets how and when a sale's orders change hands, all of it or nothing; nobody who has ordered is stranded by it. */
export async function setWindows(
  context: Context,
  { saleId, version, cells }: WindowsWish,
): Promise<Result<undefined, WindowsProblem>> {
  const staff = await requireStaff(context, 'sales.edit');
  const [sale, now] = await Promise.all([
    findChangeableSale(context.db, saleId),
    store.findWindows(context.db, saleId),
  ]);
  if (!sale || !now) return refused({ kind: 'no_such_sale' });
  const state = saleStateAt(sale, context.now());
  if (state === 'cancelled' || state === 'done') return refused({ kind: 'is_over' });
  if (sale.version !== version) return refused({ kind: 'changed_meanwhile' });
  const plan = planWindows(now, cells);
  if (!plan.ok) return plan;
  const before = { methods: now.methods, slots: now.slots };
  const change = { kind: 'edited', action: 'sale.edited', before, after: plan.value } as const;
  try {
    return await saveSaleChange(context, { sale, staff, reason: null, change }, [
      ...windowStatements(context, saleId, plan.value),
      raiseRevisionStatement(context),
    ]);
  } catch (error) {
    if (!store.isInTheWay(error)) throw error;
    // Somebody ordered between our look and our write: said with what stands now.
    const then = await store.findWindows(context.db, saleId);
    const again = then && planWindows(then, cells);
    return again && !again.ok ? again : refused({ kind: 'held_by_order' });
  }
}

function windowStatements(context: Context, saleId: SaleId, plan: WindowsPlan): Statement[] {
  const { db } = context;
  const added = plan.added.map((slot) => ({ ...slot, id: context.newId('slt') }));
  return [
    ...store.setMethods(db, saleId, plan.methods),
    store.setSlots(db, saleId, plan.changed),
    ...(plan.dropped.length > 0 ? [store.dropSlots(db, saleId, plan.dropped)] : []),
    insertSlots(db, saleId, added),
  ];
}
