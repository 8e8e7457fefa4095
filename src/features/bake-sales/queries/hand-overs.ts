import type { SQLWrapper } from 'drizzle-orm';
import type { SlotId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings } from '@/platform/db/reading';
import type { HandOver } from '../domain/hand-over';
import { saleWhoseId } from '../store/sales';
import { saleIdOfSlot, slotsReading } from '../store/slots';
import { salesAndPlacesReading } from './readings';

/** Reads where and when orders change hands, by the slots whose ids a subquery gives, for somebody else's batch. */
export function handOversReading(context: Context, slotIds: SQLWrapper): Reading<ReadonlyMap<SlotId, HandOver>> {
  const parts = readings({
    sales: salesAndPlacesReading(context, saleWhoseId(saleIdOfSlot(context.db, slotIds))),
    slots: slotsReading(context.db, slotIds),
  });
  return mapReading(parts, ({ sales, slots }) => {
    const saleOf = new Map(sales.map((found) => [found.sale.id, found]));
    return new Map(
      slots.flatMap(({ saleId, slot }) => {
        const sale = saleOf.get(saleId);
        return sale ? [[slot.id, { ...sale, slot }] as const] : [];
      }),
    );
  });
}
