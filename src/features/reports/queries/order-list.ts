import * as z from 'zod/mini';
import { can } from '@/features/access/domain/permissions';
import { requireStaff } from '@/features/access/queries';
import { methods } from '@/features/bake-sales/domain/offer-sheet';
import { paymentWays } from '@/features/orders/domain/order';
import { pageOf } from '@/kernel/list-address';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import {
  type OrderList,
  type OrderListRow,
  type OrderListWish,
  sortKeyOf,
  wishWithin,
  writeOrderCursor,
} from '../domain/order-list';
import {
  bakesMeantReading,
  type OrderListRead,
  orderListReading,
  saleChoicesReading,
  slotChoicesReading,
} from '../store/order-list';

/** As many orders as one page shows. */
const ordersPerPage = 50;

/** Looks for orders among all there ever were, in one round trip. */
export async function searchOrderList(context: Context, asked: OrderListWish): Promise<OrderList> {
  const { role } = await requireStaff(context, 'orders.read');
  const wish = wishWithin(asked);
  const { db } = context;
  const read = await runReading(
    db,
    readings({
      rows: orderListReading(db, wish, ordersPerPage + 1),
      sales: saleChoicesReading(db, wish.sale),
      slots: slotChoicesReading(db, wish.sale),
      bakes: bakesMeantReading(db, wish.bake),
    }),
  );
  const { shown, last } = pageOf(read.rows, ordersPerPage);
  const seesMoney = can(role, 'orders.see_money');
  return {
    ...{
      wish,
      seesMoney,
      mayExport: can(role, 'exports'),
      mayTake: can(role, 'orders.change'),
      sales: read.sales,
      bakes: read.bakes,
    },
    orders: shown.map((row) => rowOf(row, seesMoney)),
    next: last && writeOrderCursor({ id: last.id, key: sortKeyOf(last, wish.sort) }),
    slots: read.slots.map((slot) => ({ ...slot, method: z.enum(methods).parse(slot.method) })),
  };
}

function rowOf(row: OrderListRead, seesMoney: boolean): OrderListRow {
  const { id, reference, name, state, attention, lines, bakeDay, slotStartsAt, slotEndsAt, placedAt } = row;
  return {
    ...{ id, reference, name, state, attention, lines, bakeDay, slotStartsAt, slotEndsAt, placedAt },
    hasAllergyNote: row.allergyNote !== null,
    method: z.enum(methods).parse(row.method),
    paymentWay: z.enum(paymentWays).parse(row.paymentWay),
    totalPence: seesMoney ? pence(row.totalPence) : null,
  };
}
