import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { Whose } from '@/features/access/domain/whose';
import { listSalesById } from '@/features/bake-sales/queries/sales-by-id';
import type { SaleId } from '@/kernel/ids';
import type { Day } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { type Reading, runReading } from '@/platform/db/reading';
import type { HeldOrder, OpenOrder } from '../domain/held-order';
import * as store from '../store/held';
import { type Named, namedIds } from '../store/naming';

/** The ids (as `id`) of the orders that name somebody, for somebody else's statement. */
export function namedOrderIds(context: Context, named: Named): SQLWrapper {
  return namedIds(context.db, named);
}

/** Says whether any order names somebody. */
export function hasOrders(context: Context, whose: Whose): Promise<boolean> {
  return store.hasNamed(context.db, whose);
}

/** Reads the orders of somebody that are not at their end yet, for somebody else's batch. */
export function openOrdersReading(context: Context, whose: Whose): Reading<OpenOrder[]> {
  return store.openOrdersReading(context.db, whose);
}

/** Everything the shop holds of somebody's orders, the newest first. */
export async function listHeldOrders(context: Context, whose: Whose): Promise<HeldOrder[]> {
  const held = await runReading(context.db, store.heldOrdersReading(context.db, whose));
  const days = await bakeDaysOf(context, [...new Set(held.map(({ order }) => order.saleId))]);
  return held.map(({ order, entries }) => ({
    reference: order.reference,
    state: order.state,
    placedAt: order.placedAt,
    bakeDay: days.get(order.saleId) ?? null,
    method: order.method,
    paymentWay: order.paymentWay,
    customer: order.customer,
    address: order.address,
    note: order.note,
    allergyNote: order.allergyNote,
    voucherCode: order.voucher?.code ?? null,
    lines: order.lines.map(({ quantity, name, netPence }) => ({ quantity, name, netPence })),
    totalPence: order.totalPence,
    money: entries.map(({ kind, amountPence, at }) => ({ kind, amountPence, at })),
  }));
}

// A question takes at most a hundred ids.
const idsAtOnce = 90;

async function bakeDaysOf(context: Context, ids: ReadonlyArray<SaleId>): Promise<ReadonlyMap<SaleId, Day>> {
  const days = new Map<SaleId, Day>();
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const sales = await listSalesById(context, ids.slice(from, from + idsAtOnce));
    for (const { sale } of sales) days.set(sale.id, sale.bakeDay);
  }
  return days;
}

/** Counts the orders of somebody that are not at their end yet, for a statement that must not be run while there are any. */
export function openOrderCount(whose: Whose): SQL {
  return store.openCount(whose);
}

/** The next orders that are old and still name somebody, and which of them have done so long enough. */
export function listOldOrders(context: Context, wish: store.OldOrders): ReturnType<typeof store.oldOrders> {
  return store.oldOrders(context.db, wish);
}
