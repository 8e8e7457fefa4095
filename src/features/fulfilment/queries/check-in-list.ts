import { checkIn } from '@/config/backend';
import { requireStaff } from '@/features/access/queries';
import type { SaleAndPlace } from '@/features/bake-sales/domain/shown-sale';
import { listSalesFrom } from '@/features/bake-sales/queries';
import { listLastSlots } from '@/features/bake-sales/queries/last-slots';
import { listOrdersAtTable } from '@/features/orders/queries/at-table';
import type { SaleId } from '@/kernel/ids';
import { addDays, dayAt, type Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { CheckInList } from '../domain/check-in-list';

/** The list of the day at hand: today's sales until an hour after their last slot, then the next day's. */
export async function getCheckInList(context: Context): Promise<CheckInList> {
  await requireStaff(context, 'check_in');
  const now = context.now();
  const coming = await listSalesFrom(context, addDays(dayAt(now), -1));
  const ends = await listLastSlots(
    context,
    coming.map(({ sale }) => sale.id),
  );
  const sales = dayAtHand(coming, ends, now);
  const orders = await listOrdersAtTable(context, {
    saleIds: sales.map(({ sale }) => sale.id),
    limit: checkIn.mostListed,
  });
  return {
    madeAt: now,
    forgetAt: Math.max(now, ...sales.map(({ sale }) => ends.get(sale.id) ?? now)) + checkIn.forgetAfterMs,
    sales: sales.map(({ sale, place }) => ({ slug: sale.slug, day: sale.bakeDay, place: place.name })),
    orders: orders.map(({ state, ...order }) => ({ ...order, isHandedOver: state === 'collected' })),
  };
}

type Ends = ReadonlyMap<SaleId, Instant>;

function dayAtHand(coming: ReadonlyArray<SaleAndPlace>, ends: Ends, now: Instant): SaleAndPlace[] {
  const ahead = coming.filter(({ sale }) => (ends.get(sale.id) ?? 0) + checkIn.lateComersMs > now);
  return ahead.filter(({ sale }) => sale.bakeDay === ahead[0]?.sale.bakeDay);
}
