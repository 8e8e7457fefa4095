import { timeSpan } from '@/kernel/clock-text';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import type { CapacityRow, SaleCapacities } from '../domain/capacity';
import type { OfferSheet } from '../domain/offer-sheet';
import { capacityRows } from '../store/capacity-rows';
import { saleWithId } from '../store/sales';
import { offerSheetReading } from './readings';

/** Everything an order of a sale has to fit into, in one D1 batch; null where there is no such sale. */
export async function findCapacities(context: Context, saleId: SaleId): Promise<SaleCapacities | null> {
  const { rows, sheet } = await runReading(
    context.db,
    readings({ rows: capacityRows(context.db, saleId), sheet: offerSheetReading(context, saleWithId(saleId)) }),
  );
  const { sale, offers, pools, slots } = rows;
  if (!sale || !sheet) return null;
  const day = {
    of: { kind: 'day' },
    name: 'Orders of the day',
    capacity: sale.capacity,
    claimed: sale.claimed,
  } as const;
  return {
    version: sale.version,
    firstSlotAt: slots[0]?.startsAt ?? null,
    rows: [...offers.map((row) => offerRow(row, sheet)), ...pools.map(poolRow), day, ...slots.flatMap(slotRows)],
  };
}

type Row = ReturnType<ReturnType<typeof capacityRows>['answer']>;

function offerRow({ id, capacity, claimed }: Row['offers'][number], sheet: OfferSheet): CapacityRow {
  const name = sheet.offers.find((offer) => offer.id === id)?.name ?? 'No longer on offer';
  return { of: { kind: 'offer', id }, name, capacity, claimed };
}

function poolRow({ id, name, capacity, claimed }: Row['pools'][number]): CapacityRow {
  return { of: { kind: 'pool', id }, name: `${name} (shared)`, capacity, claimed };
}

function slotRows(slot: Row['slots'][number]): CapacityRow[] {
  const { id, capacity, claimed, itemCapacity, itemsClaimed } = slot;
  const when = timeSpan(slot.startsAt, slot.endsAt);
  return [
    { of: { kind: 'slot_orders', id }, name: `${when}: orders`, capacity, claimed },
    { of: { kind: 'slot_items', id }, name: `${when}: items`, capacity: itemCapacity, claimed: itemsClaimed },
  ];
}
