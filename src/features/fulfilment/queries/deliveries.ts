import { requireStaff } from '@/features/access/queries';
import type { OfferSheet, Slot } from '@/features/bake-sales/domain/offer-sheet';
import { findOfferSheet, findSaleBySlug } from '@/features/bake-sales/queries';
import { collectableStates } from '@/features/orders/domain/office';
import type { Order } from '@/features/orders/domain/order';
import { listWholeSale } from '@/features/orders/queries/whole-sale';
import type { Context } from '@/platform/context';
import { orderFor } from '../domain/sees-address';
import type { SaleForStaff } from '../queries';

/** One round of the van: a window, and its doors by postcode. */
export type DeliveryRound = { readonly slot: Slot; readonly orders: ReadonlyArray<Order> };
export type DeliveryList = SaleForStaff & {
  readonly sheet: OfferSheet;
  readonly rounds: ReadonlyArray<DeliveryRound>;
};

/** Where the van goes for a sale, window by window; null where there is no such sale. */
export async function findDeliveryList(context: Context, slug: string): Promise<DeliveryList | null> {
  const { role } = await requireStaff(context, 'check_in');
  const found = await findSaleBySlug(context, slug);
  if (!found) return null;
  const [orders, sheet] = await Promise.all([
    listWholeSale(context, {
      saleId: found.sale.id,
      states: [...collectableStates, 'delivered', 'missed'],
      method: 'delivery',
    }),
    findOfferSheet(context, found.sale.id),
  ]);
  if (!sheet) return null;
  const windows = sheet.slots.filter(({ method }) => method === 'delivery');
  const rounds = windows.map((slot) => ({
    slot,
    orders: byDoor(orders.filter(({ slotId }) => slotId === slot.id)).map((order) => orderFor(role, order)),
  }));
  return { ...found, sheet, rounds };
}

/** Neighbours one after the other. */
function byDoor(orders: ReadonlyArray<Order>): Order[] {
  const door = ({ address }: Order) => (address ? `${address.postcode} ${address.addressLine1}` : '');
  return orders.toSorted((one, other) => door(one).localeCompare(door(other), 'en-GB', { numeric: true }));
}
