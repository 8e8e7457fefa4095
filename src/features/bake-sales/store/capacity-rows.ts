import { asc, eq } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { reading, readings } from '@/platform/db/reading';
import { bakeSales, offers, pools, slots } from '../tables';

/** Reads how much of everything a sale has, and how much of it is held and sold. */
export function capacityRows(db: Db, saleId: SaleId) {
  const ofSale = { version: bakeSales.version, capacity: bakeSales.orderCapacity, claimed: bakeSales.ordersClaimed };
  return readings({
    sale: reading(db.select(ofSale).from(bakeSales).where(eq(bakeSales.id, saleId)), ([row]) => row ?? null),
    offers: reading(
      db
        .select({ id: offers.id, capacity: offers.capacity, claimed: offers.claimed })
        .from(offers)
        .where(eq(offers.saleId, saleId))
        .orderBy(asc(offers.position)),
      (rows) => rows,
    ),
    pools: reading(db.select().from(pools).where(eq(pools.saleId, saleId)).orderBy(asc(pools.id)), (rows) => rows),
    slots: reading(
      db.select().from(slots).where(eq(slots.saleId, saleId)).orderBy(asc(slots.startsAt), asc(slots.id)),
      (rows) => rows,
    ),
  });
}
