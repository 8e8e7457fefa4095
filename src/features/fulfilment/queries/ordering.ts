import type { Place, Sale } from '@/features/bake-sales/domain/offer-sheet';
import { saleStateAt, type SaleState } from '@/features/bake-sales/domain/sale-state';
import { findOfficeSale } from '@/features/bake-sales/queries/office-sale';
import { standingStates } from '@/features/orders/domain/office';
import { countByState } from '@/features/orders/queries';
import type { SaleId } from '@/kernel/ids';
import { dayAt, wallTimeAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { OrderingEffect } from '../domain/ordering';

/** How many orders a change of a sale's ordering touches just now. */
export async function foreseeOrdering(context: Context, saleId: SaleId): Promise<OrderingEffect> {
  const counts = await countByState(context, saleId);
  const sumOf = (isCounted: (state: string) => boolean) =>
    counts.filter(({ state }) => isCounted(state)).reduce((sum, { orders }) => sum + orders, 0);
  return {
    orders: sumOf((state) => standingStates.some((one) => one === state)),
    paying: sumOf((state) => state === 'awaiting_payment'),
  };
}

export type OrderingPage = {
  readonly sale: Sale;
  readonly place: Place;
  readonly version: number;
  readonly state: SaleState;
  /** What the forms begin with: the cut-off as it is. */
  readonly start: { readonly day: string; readonly at: string };
};

/** A sale for whoever changes when it takes orders; null where there is none of that name. */
export async function findOrderingPage(context: Context, slug: string): Promise<OrderingPage | null> {
  const found = await findOfficeSale(context, slug);
  if (!found) return null;
  const { sale, place, facts } = found;
  const start = { day: dayAt(sale.closesAt), at: wallTimeAt(sale.closesAt) };
  return { sale, place, version: facts.version, state: saleStateAt(sale, context.now()), start };
}
