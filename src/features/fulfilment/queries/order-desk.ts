import { requireStaff } from '@/features/access/queries';
import { leftOf } from '@/features/bake-sales/domain/left';
import type { OfferSheet, Slot } from '@/features/bake-sales/domain/offer-sheet';
import { slotTakes } from '@/features/bake-sales/domain/slot-room';
import { findOfferSheet, listOpenSales } from '@/features/bake-sales/queries';
import type { Context } from '@/platform/context';
import type { OrderDesk } from '../domain/order-desk';
import type { SaleForStaff } from '../queries';

/** The sales somebody on the phone may order from, and what there is of the one they mean: the next, unless another is chosen. */
export async function findOrderDesk(
  context: Context,
  slug: string | null,
): Promise<{ readonly sales: ReadonlyArray<SaleForStaff>; readonly desk: OrderDesk | null }> {
  await requireStaff(context, 'orders.change');
  const sales = await listOpenSales(context);
  const chosen = sales.find(({ sale }) => sale.slug === slug) ?? sales[0];
  const sheet = chosen ? await findOfferSheet(context, chosen.sale.id) : null;
  return { sales, desk: sheet && deskOf(sheet) };
}

function deskOf({ sale, offers, pools, slots, methods }: OfferSheet): OrderDesk {
  const isOffered = ({ method }: Slot) => methods.some((offered) => offered.method === method);
  return {
    saleId: sale.id,
    slug: sale.slug,
    closesAt: sale.closesAt,
    offers: offers.map((offer) => {
      const { id, name, pricePence, maxPerOrder } = offer;
      return { id, name, pricePence, maxPerOrder, left: leftOf(offer, pools) };
    }),
    slots: slots.filter(isOffered).map((slot) => {
      const { id, method, startsAt, endsAt } = slot;
      return { id, method, startsAt, endsAt, isFull: !slotTakes(slot, 1) };
    }),
  };
}
