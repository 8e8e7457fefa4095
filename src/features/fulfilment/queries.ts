import { requireStaff } from '@/features/access/queries';
import { can } from '@/features/access/domain/permissions';
import type { Staff } from '@/features/access/domain/person';
import type { HandOver } from '@/features/bake-sales/domain/hand-over';
import type { OfferSheet, Place, Sale } from '@/features/bake-sales/domain/offer-sheet';
import { findOfferSheet, findSaleBySlug, getHandOver, listSalesFrom } from '@/features/bake-sales/queries';
import { listHeldByChanges } from '@/features/checkout/queries/held-by-changes';
import { findUnreachable, listLettersAbout } from '@/features/notifications/queries';
import { surnameKey } from '@/features/orders/domain/draft-order';
import type { OrderState } from '@/features/orders/domain/moves';
import { type BakeTotal, collectableStates, type SurnameCursor } from '@/features/orders/domain/office';
import { dueAtTablePence, type LedgerEntry, type Order, type OrderEvent } from '@/features/orders/domain/order';
import { takenAtTable } from '@/features/orders/domain/table-money';
import { findOrderRecord, listBakeTotals, searchOrders } from '@/features/orders/queries';
import { listDueAtTable } from '@/features/orders/queries/ledger-sums';
import type { Refund } from '@/features/payments/domain/payment';
import { leftToRefund, type RefundedLine } from '@/features/payments/domain/refund-plan';
import { listMoney, listRefundedLines } from '@/features/payments/queries';
import { parseReference } from '@/kernel/ids';
import { pageOf } from '@/kernel/list-address';
import { type Pence, pence } from '@/kernel/money';
import { addDays, dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { withHeld } from './domain/bake-rows';
import { orderFor } from './domain/sees-address';
import { eventsFor } from './domain/sees-money';

/** How many orders one page of the list shows. */
export const ordersPerPage = 50;
/** A collection list is printed whole; no village hall hands out more in a morning. */
export const collectionLimit = 90;

export type SaleForStaff = { readonly sale: Sale; readonly place: Place };

/** The sales staff work on: from yesterday's, whose last orders may still be fetched, onwards. */
export async function listWorkingSales(context: Context): Promise<SaleForStaff[]> {
  await requireStaff(context, 'orders.read');
  return listSalesFrom(context, addDays(dayAt(context.now()), -1));
}

export type OrderListWish = {
  readonly slug: string;
  readonly state: OrderState | null;
  readonly text: string;
  readonly after: SurnameCursor | null;
};
export type OrderList = SaleForStaff & {
  readonly orders: ReadonlyArray<Order>;
  /** Where the next page goes on after; null on the last one. */
  readonly next: SurnameCursor | null;
  readonly seesMoney: boolean;
};

/** One page of a sale's orders, searched and filtered; null where there is no such sale. */
export async function findOrderList(context: Context, wish: OrderListWish): Promise<OrderList | null> {
  const staff = await requireStaff(context, 'orders.read');
  const found = await findSaleBySlug(context, wish.slug);
  if (!found) return null;
  const read = await searchOrders(context, {
    saleId: found.sale.id,
    states: wish.state && [wish.state],
    text: wish.text,
    after: wish.after,
    limit: ordersPerPage + 1,
  });
  const { shown, last } = pageOf(read, ordersPerPage);
  const next = last && { id: last.id, surnameKey: surnameKey(last.customer.name ?? '') };
  return { ...found, orders: shown, next, seesMoney: can(staff.role, 'orders.see_money') };
}

export type BakeSheet = SaleForStaff & { readonly totals: ReadonlyArray<BakeTotal>; readonly sheet: OfferSheet };

/** What to bake for a sale; null where there is no such sale. */
export async function findBakeSheet(context: Context, slug: string): Promise<BakeSheet | null> {
  await requireStaff(context, 'sheets.read');
  const found = await findSaleBySlug(context, slug);
  if (!found) return null;
  const [totals, sheet, held] = await Promise.all([
    listBakeTotals(context, found.sale.id),
    findOfferSheet(context, found.sale.id),
    listHeldByChanges(context, found.sale.id),
  ]);
  return sheet && { ...found, totals: withHeld(totals, sheet, held), sheet };
}

export type CollectionList = SaleForStaff & {
  readonly orders: ReadonlyArray<Order>;
  /** What each still has to pay at the table. */
  readonly due: ReadonlyMap<Order['id'], Pence>;
  readonly sheet: OfferSheet;
};

/** Who comes to collect, by surname or by what was searched for; null where there is no such sale. */
export async function findCollectionList(
  context: Context,
  wish: { readonly slug: string; readonly text: string },
): Promise<CollectionList | null> {
  await requireStaff(context, 'check_in');
  const found = await findSaleBySlug(context, wish.slug);
  if (!found) return null;
  const [orders, sheet] = await Promise.all([
    searchOrders(context, {
      saleId: found.sale.id,
      states: [...collectableStates, 'collected'],
      method: 'collection',
      text: wish.text,
      after: null,
      limit: collectionLimit,
    }),
    findOfferSheet(context, found.sale.id),
  ]);
  return sheet && { ...found, orders, due: await listDueAtTable(context, orders), sheet };
}

/** The money of one order: what came in, and what went back or still can. */
export type OrderMoney = {
  readonly entries: ReadonlyArray<LedgerEntry>;
  readonly refunds: ReadonlyArray<Refund>;
  readonly refundedLines: ReadonlyArray<RefundedLine>;
  readonly leftToRefundPence: Pence;
};

export type StaffOrder = {
  readonly order: Order;
  readonly events: ReadonlyArray<OrderEvent>;
  readonly staff: Staff;
  readonly handOver: HandOver;
  /** Part of handing over: what is still to be paid at the table, and what was. */
  readonly duePence: Pence;
  readonly taken: ReturnType<typeof takenAtTable>;
  /** Null for whoever may not see it. */
  readonly money: OrderMoney | null;
  readonly letters: Awaited<ReturnType<typeof listLettersAbout>> | null;
  readonly unreachable: Awaited<ReturnType<typeof findUnreachable>>;
};

/** All that somebody of the staff may know of one order; null where there is none of that reference. */
export async function findStaffOrder(context: Context, typed: string): Promise<StaffOrder | null> {
  const staff = await requireStaff(context, 'orders.read');
  const reference = parseReference(typed);
  const record = reference === null ? null : await findOrderRecord(context, { reference });
  if (!record) return null;
  const { order, entries, events } = record;
  const { role } = staff;
  const [handOver, money, letters, unreachable] = await Promise.all([
    getHandOver(context, order),
    can(role, 'orders.see_money') ? moneyOf(context, order, entries) : null,
    can(role, 'letters.read') ? listLettersAbout(context, order.id) : null,
    order.customer.email === null ? null : findUnreachable(context, order.customer.email),
  ]);
  return {
    ...{ order: orderFor(role, order), events: eventsFor(role, events), staff, handOver, money, letters, unreachable },
    ...{ duePence: pence(dueAtTablePence(order, entries)), taken: takenAtTable(entries) },
  };
}

async function moneyOf(context: Context, order: Order, entries: OrderMoney['entries']): Promise<OrderMoney> {
  const [money, refundedLines] = await Promise.all([
    listMoney(context, order.id),
    listRefundedLines(context, order.id),
  ]);
  return { entries, refunds: money.refunds, refundedLines, leftToRefundPence: leftToRefund(money) };
}
