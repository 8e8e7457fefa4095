import { requireStaff } from '@/features/access/queries';
import { findOfferSheet, findSaleBySlug } from '@/features/bake-sales/queries';
import type { Slot } from '@/features/bake-sales/domain/offer-sheet';
import { collectableStates } from '@/features/orders/domain/office';
import type { Order } from '@/features/orders/domain/order';
import { listDueAtTable } from '@/features/orders/queries/ledger-sums';
import { listWholeSale } from '@/features/orders/queries/whole-sale';
import { noPence, type Pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { type PackingRound, packingRounds } from '../domain/packing';
import type { SaleForStaff } from '../queries';

export type PackSheet = SaleForStaff & { readonly rounds: ReadonlyArray<PackingRound> };

/** What goes into whose bag, in the order in which they are fetched; null where there is no such sale. */
export async function findPackSheet(context: Context, slug: string): Promise<PackSheet | null> {
  await requireStaff(context, 'sheets.read');
  const found = await findSaleBySlug(context, slug);
  if (!found) return null;
  const { id: saleId } = found.sale;
  const [orders, sheet] = await Promise.all([
    listWholeSale(context, { saleId, states: collectableStates }),
    findOfferSheet(context, saleId),
  ]);
  return { ...found, rounds: packingRounds(orders.map(withoutAddress), sheet?.slots ?? []) };
}

/** To pack it nobody needs to know a door. */
const withoutAddress = (order: Order): Order => ({ ...order, address: null });

/** Somebody who comes to the table: what they fetch, and what they still have to pay. */
export type Coming = { readonly order: Order; readonly slot: Slot; readonly duePence: Pence };
export type CollectionSheet = SaleForStaff & { readonly coming: ReadonlyArray<Coming> };

/** Everybody who comes to the table, by window and surname: nobody is left out, however many; null where there is no such sale. */
export async function findCollectionSheet(context: Context, slug: string): Promise<CollectionSheet | null> {
  await requireStaff(context, 'check_in');
  const found = await findSaleBySlug(context, slug);
  if (!found) return null;
  const { id: saleId } = found.sale;
  const [orders, sheet] = await Promise.all([
    listWholeSale(context, { saleId, states: collectableStates, method: 'collection' }),
    findOfferSheet(context, saleId),
  ]);
  const due = await listDueAtTable(context, orders);
  const coming = packingRounds(orders, sheet?.slots ?? []).flatMap((round) =>
    round.orders.map((order) => ({ order, slot: round.slot, duePence: due.get(order.id) ?? noPence })),
  );
  return { ...found, coming };
}
