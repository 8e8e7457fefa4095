import { ordersHref } from '@/features/access/domain/menu';
import { signInHref } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { csvOf, csvResponse } from '@/platform/next/csv';
import { turnAway } from '@/platform/next/turn-away';
import { exportOrders } from '../commands/export-orders';
import { orderColumns } from '../domain/order-columns';
import { orderListSchema } from '../schema/order-list';

/* The door to a copy of the list of orders. It is no form: whoever may take one follows a link. */

/** The orders the address asks for, as a file for a spreadsheet. */
export async function downloadOrders(request: Request): Promise<Response> {
  const wish = orderListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const { rows, isWhole } = await exportOrders(await currentContext(), wish);
    return csvResponse(isWhole ? 'orders.csv' : `orders-the-first-${rows.length}.csv`, csvOf(orderColumns, rows));
  } catch (error) {
    turnAway(error, signInHref(ordersHref));
  }
}
