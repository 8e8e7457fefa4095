import type { Context } from '@/platform/context';
import type { SaleId } from '@/kernel/ids';
import { saleStateAt } from '../domain/sale-state';
import { type ShownWindows, shownWindows } from '../domain/shown-windows';
import { findWindows } from '../store/windows';
import { findOfficeSale, type OfficeSale } from './office-sale';

export type WindowsPage = {
  readonly saleId: SaleId;
  readonly version: number;
  readonly isOver: boolean;
  readonly found: Pick<OfficeSale, 'sale' | 'place'>;
  readonly shown: ShownWindows;
};

/** A sale for whoever sets how and when it is handed over; null where there is none of that name. */
export async function findWindowsPage(context: Context, slug: string): Promise<WindowsPage | null> {
  const found = await findOfficeSale(context, slug);
  const windows = found && (await findWindows(context.db, found.sale.id));
  if (!found || !windows) return null;
  const { sale, facts, place } = found;
  const state = saleStateAt(sale, context.now());
  const isOver = state === 'cancelled' || state === 'done';
  return { saleId: sale.id, version: facts.version, isOver, found: { sale, place }, shown: shownWindows(windows) };
}
