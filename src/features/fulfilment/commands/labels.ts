import { findOfferSheet } from '@/features/bake-sales/queries';
import { bakedStates } from '@/features/orders/domain/office';
import { listWholeSale } from '@/features/orders/queries/whole-sale';
import { getSettings } from '@/features/shop/queries';
import { longDay } from '@/kernel/clock-text';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { bakeLabel, type SaleLabels } from '../domain/bake-label';
import { packingRounds } from '../domain/packing';

export type { BakeLabel, LineLabels, SaleLabels } from '../domain/bake-label';

/**
 * Writes the labels of a sale, one for everything that was ordered for good; null where there is no such sale. The companion
 * alone asks for them: whether somebody may print them is decided where they press the button.
 */
export async function writeLabels(context: Context, saleId: SaleId): Promise<SaleLabels | null> {
  const [sheet, { trader }, orders] = await Promise.all([
    findOfferSheet(context, saleId),
    getSettings(context),
    listWholeSale(context, { saleId, states: bakedStates }),
  ]);
  if (!sheet) return null;
  const { bakeDay } = sheet.sale;
  const packed = packingRounds(orders, sheet.slots).flatMap((round) => round.orders);
  return {
    title: `Labels, ${longDay(bakeDay)}, ${sheet.place.name}`,
    bakery: [trader.name, ...trader.addressLines].join(', '),
    lines: packed.flatMap(({ reference, lines }) =>
      lines.map((line) => ({ label: bakeLabel(line, bakeDay), reference, quantity: line.quantity })),
    ),
  };
}
