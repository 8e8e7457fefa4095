import { and, notInArray, type SQL } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { bakeSales, saleOpeningsTold } from '../tables';
import { openSales } from './sales';

/** The sales that take orders at an instant, and of whose opening not everybody has been told. */
export function untoldOpenings(db: Db, now: Instant): SQL {
  const isOpen = openSales(now);
  const told = db.select({ saleId: saleOpeningsTold.saleId }).from(saleOpeningsTold);
  return and(isOpen, notInArray(bakeSales.id, told)) ?? isOpen;
}

/** Notes that everybody has been told. */
export async function noteTold(db: Db, saleId: SaleId, toldAt: Instant): Promise<void> {
  await db.insert(saleOpeningsTold).values({ saleId, toldAt }).onConflictDoNothing();
}
