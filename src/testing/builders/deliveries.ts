import { deliveryDistricts, deliveryZones } from '@/features/shop/tables';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { aBakeSale, type BakeSaleChoices, type BuiltSale } from './bake-sales';
import type { Wish } from './orders';

/** Where the van goes, in a shop that delivers: one zone of two districts, £2.50, free from £20.00. */
export async function aDeliveryZone(
  context: Context,
  outwardCodes: ReadonlyArray<string> = ['SY5', 'TF13'],
): Promise<void> {
  const id = context.newId('zon');
  const now = context.now();
  await runBatch(context.db, [
    context.db.insert(deliveryZones).values({
      ...{ id, name: `Round ${outwardCodes.join(' ')}`, feePence: 250, freeAbovePence: 2000, position: 1 },
      ...{ createdAt: now, changedAt: now },
    }),
    ...outwardCodes.map((outwardCode) => context.db.insert(deliveryDistricts).values({ outwardCode, zoneId: id })),
  ]);
}

/** A sale with one window to collect in and one round of the van. */
export function aDeliverySale(context: Context, choices: BakeSaleChoices = {}): Promise<BuiltSale> {
  const ways = { methods: ['collection', 'delivery'], slots: [{}, { method: 'delivery' }] } as const;
  return aBakeSale(context, { ...ways, ...choices });
}

/** A door in the first zone. */
export const home = { addressLine1: '3 Sallowfold Lane', addressLine2: null, town: 'Harley', postcode: 'SY5 6ZY' };

/** What a shopper sends who has it brought: one sourdough at £4.00, to a door where that costs £2.50. */
export function brought(sale: BuiltSale, over: Wish = {}): Wish {
  const [, slotId] = sale.slotIds;
  if (!slotId) throw new Error('The sale has no round');
  return { method: 'delivery', slotId, address: home, seenTotalPence: pence(650), ...over };
}
