import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import { askedFor, exportLimits, type OrderListWish, sortKeyOf, wishWithin } from '../domain/order-list';
import { type OrderListRead, orderListReading } from '../store/order-list';

export type ExportedOrders = {
  readonly rows: ReadonlyArray<OrderListRead>;
  /** False where there were more than one file takes. */
  readonly isWhole: boolean;
};

/** All the orders somebody looks for, up to the most a file takes; that a copy was taken, and of what, is written down. */
export async function exportOrders(context: Context, asked: OrderListWish): Promise<ExportedOrders> {
  const staff = await requireStaff(context, 'exports');
  const wish = wishWithin({ ...asked, after: null });
  const rows = await readAll(context, wish);
  await runBatch(context.db, [
    auditStatement(context, {
      action: 'list.exported',
      personId: staff.id,
      actor: staff.name,
      subject: 'orders',
      after: { rows: rows.length, ...whatOf(wish) },
    }),
  ]);
  return { rows, isWhole: rows.length < exportLimits.mostRows };
}

async function readAll(context: Context, wish: OrderListWish): Promise<OrderListRead[]> {
  const { mostRows, rowsPerRead } = exportLimits;
  const rows: OrderListRead[] = [];
  for (let after = wish.after; rows.length < mostRows;) {
    const read = await runReading(context.db, orderListReading(context.db, { ...wish, after }, rowsPerRead));
    rows.push(...read);
    const last = read.at(-1);
    if (!last || read.length < rowsPerRead) break;
    after = { id: last.id, key: sortKeyOf(last, wish.sort) };
  }
  return rows;
}

/** What the list was narrowed to, for the trail: a name or an address that was looked for would stay there for ever. */
function whatOf(wish: OrderListWish) {
  const { q, ...filters } = askedFor(wish);
  const said = Object.entries(filters).filter(([, value]) => value !== null && value !== '');
  return { ...Object.fromEntries(said), ...(q ? { searched: true } : {}) };
}
