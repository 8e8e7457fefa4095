import { mostPerOrder } from '@/features/bake-sales/domain/left';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { sheetWithout } from '@/features/bake-sales/domain/room-for-change';
import type { Label } from '@/features/catalogue/domain/label';
import { claimOf } from '@/features/orders/domain/draft-order';
import type { Order } from '@/features/orders/domain/order';
import type { ChangeWish } from '@/features/orders/domain/plan-change';
import type { OfferId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';

/** One thing an order holds, or could hold, as the form that changes it shows it. */
export type ChangeRow = {
  readonly offerId: OfferId;
  readonly name: string;
  readonly unit: string;
  readonly label: Label;
  /** What one more of it costs today; null where there is none to be had. */
  readonly pricePence: Pence | null;
  readonly held: number;
  /** What the shopper has filled in, or what they have. */
  readonly quantity: number;
  /** The most the order could hold of it as things stand. */
  readonly most: number;
};

type Wished = { readonly order: Order; readonly sheet: OfferSheet; readonly wish: ChangeWish | null };

/** What an order holds, and what else its sale has: each once, however many lines it has in the order. */
export function changeRows({ order, sheet, wish }: Wished): {
  readonly has: ChangeRow[];
  readonly others: ChangeRow[];
} {
  const room = sheetWithout(sheet, claimOf(order));
  const wished = wish?.items ?? order.lines;
  const sum = (items: ChangeWish['items'], offerId: OfferId) =>
    items.filter((item) => item.offerId === offerId).reduce((all, { quantity }) => all + quantity, 0);
  const has = [...new Set(order.lines.map(({ offerId }) => offerId))].flatMap((offerId): ChangeRow[] => {
    const line = order.lines.find((one) => one.offerId === offerId);
    const offer = room.offers.find(({ id }) => id === offerId);
    const held = sum(order.lines, offerId);
    if (!line) return [];
    const most = Math.max(held, offer ? mostPerOrder(offer, room.pools) : 0);
    const { name, unit, label } = line;
    return [
      { offerId, name, unit, label, held, most, pricePence: offer?.pricePence ?? null, quantity: sum(wished, offerId) },
    ];
  });
  const others = room.offers.flatMap((offer): ChangeRow[] => {
    const most = mostPerOrder(offer, room.pools);
    if (most === 0 || has.some(({ offerId }) => offerId === offer.id)) return [];
    const { id: offerId, name, unit, label, pricePence } = offer;
    return [{ offerId, name, unit, label, pricePence, held: 0, most, quantity: sum(wished, offerId) }];
  });
  return { has, others };
}
