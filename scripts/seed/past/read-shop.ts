import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { saleOpeningsTold } from '@/features/bake-sales/tables';
import { letters, resendEvents } from '@/features/notifications/tables';
import { ledger, orderEvents, orderLines, orders, orderVouchers } from '@/features/orders/tables';
import { attempts, payments, refunds, stripeEvents } from '@/features/payments/tables';
import { reviews } from '@/features/reviews/tables';
import { audit } from '@/features/shop/tables';
import { openDb } from '@/platform/db/client';
import type { SeedTable } from '../seed-table';

/** What a past leaves in the books, in an order that its foreign keys allow. */
const history: ReadonlyArray<SQLiteTable> = [
  ...[orders, orderLines, orderVouchers, orderEvents, ledger, attempts, payments, refunds, stripeEvents],
  ...[letters, resendEvents, audit, saleOpeningsTold, reviews],
];

/** Everything that stands in a shop whose past has been lived through: its first rows as they are by now, and its books. */
export async function readShop(d1: D1Database, first: ReadonlyArray<SeedTable>): Promise<SeedTable[]> {
  const db = openDb(d1);
  const known = new Map([...first.map(({ table }) => table), ...history].map((table) => [getTableName(table), table]));
  const read: SeedTable[] = [];
  for (const table of known.values()) read.push({ table, rows: await db.select().from(table) });
  return read;
}
