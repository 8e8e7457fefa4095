import { and, asc, eq, isNull } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import type { SaleToClone } from '../domain/clone-sale';
import { bakeSales, offers, pools, saleMethods, slots } from '../tables';
import { methodFrom } from './sheet';

/** Reads all of a sale that another one can begin with, in one batch; null where there is no such sale. */
export async function findSaleToClone(db: Db, id: SaleId): Promise<SaleToClone | null> {
  const [[sale], ofMethods, ofSlots, ofPools, ofOffers] = await db.batch([
    db.select().from(bakeSales).where(eq(bakeSales.id, id)),
    db.select().from(saleMethods).where(eq(saleMethods.saleId, id)).orderBy(asc(saleMethods.method)),
    db.select().from(slots).where(eq(slots.saleId, id)).orderBy(asc(slots.startsAt), asc(slots.id)),
    db.select().from(pools).where(eq(pools.saleId, id)).orderBy(asc(pools.id)),
    db
      .select()
      .from(offers)
      .where(and(eq(offers.saleId, id), isNull(offers.withdrawnAt)))
      .orderBy(asc(offers.position), asc(offers.id)),
  ]);
  if (!sale) return null;
  const { title, bakeDay, locationId, note, payOnCollection, orderCapacity } = sale;
  return {
    ...{ title, bakeDay, locationId, note, payOnCollection, orderCapacity },
    opens: { rule: sale.opensRule, at: sale.opensAt },
    closes: { rule: sale.closesRule, at: sale.closesAt },
    methods: ofMethods.map(({ method, feePence, freeAbovePence }) => ({
      method: methodFrom(method),
      feePence: pence(feePence),
      freeAbovePence: freeAbovePence === null ? null : pence(freeAbovePence),
    })),
    slots: ofSlots.map(({ method, startsAt, endsAt, capacity, itemCapacity }) => ({
      ...{ method: methodFrom(method), startsAt, endsAt, capacity, itemCapacity },
    })),
    pools: ofPools.map(({ id: poolId, name, capacity }) => ({ id: poolId, name, capacity })),
    offers: ofOffers.map(({ variantId, pricePence, capacity, maxPerOrder, poolId, poolUnits, position }) => ({
      ...{ variantId, pricePence, capacity, maxPerOrder, poolId, poolUnits, position },
    })),
  };
}
