import { can } from '@/features/access/domain/permissions';
import { requireStaff } from '@/features/access/queries';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { refusalOf } from '@/features/bake-sales/domain/refusal';
import { findOfferSheet, listOpenSales } from '@/features/bake-sales/queries';
import type { Order } from '@/features/orders/domain/order';
import { shortDay, timeSpan } from '@/kernel/clock-text';
import type { SlotId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { type Choice, isChangeable, type OrderChoices, substitutesIn, wishOf } from '../domain/staff-change';
import { targetValue } from '../schema/order-change';

/** As many other sales as a list is worth; nobody moves an order further. */
const mostSales = 4;

/** What staff may change about an order and what there is to choose from; null where they may change nothing. */
export async function findOrderChoices(context: Context, order: Order): Promise<OrderChoices | null> {
  const staff = await requireStaff(context, 'orders.read');
  if (!can(staff.role, 'orders.change') || !isChangeable(order, 'remove')) return null;
  const [sheet, targets] = await Promise.all([
    findOfferSheet(context, order.saleId),
    isChangeable(order, 'move') ? listTargets(context, order) : [],
  ]);
  if (!sheet) return null;
  return { held: heldOf(order), substitutes: substitutesIn(sheet), targets };
}

function heldOf(order: Order): OrderChoices['held'] {
  return [...new Set(order.lines.map(({ offerId }) => offerId))].map((offerId) => {
    const lines = order.lines.filter((line) => line.offerId === offerId);
    const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
    return { id: offerId, name: lines[0]?.name ?? '', quantity };
  });
}

/** The times of other sales that take orders and have all of this one, and room for it, just now. */
async function listTargets(context: Context, order: Order): Promise<Choice[]> {
  const open = (await listOpenSales(context)).filter(({ sale }) => sale.id !== order.saleId).slice(0, mostSales);
  const sheets = await Promise.all(open.map(({ sale }) => findOfferSheet(context, sale.id)));
  return sheets.flatMap((sheet) => (sheet ? timesOf(sheet, order, context.now()) : []));
}

function timesOf(sheet: OfferSheet, order: Order, now: Instant): Choice[] {
  const { sale, place, slots } = sheet;
  return slots
    .filter(({ id, method }) => method === order.method && isRoomFor(sheet, { order, slotId: id, now }))
    .map(({ id, startsAt, endsAt }) => ({
      value: targetValue({ saleId: sale.id, slotId: id }),
      label: `${shortDay(sale.bakeDay)}, ${timeSpan(startsAt, endsAt)}, ${place.name}`,
    }));
}

type There = { readonly order: Order; readonly slotId: SlotId; readonly now: Instant };

function isRoomFor(sheet: OfferSheet, { order, slotId, now }: There): boolean {
  const saleId = sheet.sale.id;
  const wish = wishOf(order, sheet, { kind: 'move', saleId, slotId });
  if (!wish.ok) return false;
  const items = wish.value.items.flatMap(({ offerId, quantity }) => {
    const offer = sheet.offers.find(({ id }) => id === offerId);
    return offer ? [{ offerId, quantity, poolId: offer.poolId, poolUnits: offer.poolUnits }] : [];
  });
  return refusalOf(sheet, { saleId, slotId, method: order.method, items }, now) === null;
}
