import { basketLimits } from '@/config/frontend';
import { requirePerson } from '@/features/access/queries';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { findOfferSheet } from '@/features/bake-sales/queries';
import { openShelvesReading } from '@/features/bake-sales/queries/open-shelves';
import { ownOrderReading } from '@/features/orders/queries/own-orders';
import { parseReference } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { type AgainSale, basketAgain, saleForAgain, salesForAgain } from '../domain/order-again';
import { type BasketReview, reviewBasket } from '../domain/review';

/** An order of one's own, held against what is on sale now. */
export type OrderAgain = {
  readonly reference: string;
  /** The sales that take orders; none where there is nothing to order from. */
  readonly sales: ReadonlyArray<AgainSale>;
  /** What it comes to in one of them. */
  readonly chosen: {
    readonly sheet: OfferSheet;
    readonly review: BasketReview;
    readonly notBaked: ReadonlyArray<string>;
  } | null;
};

/** An order of whoever asks, checked and priced for a sale of now; null where they have no such order. */
export async function findOrderAgain(
  context: Context,
  asked: { readonly reference: string; readonly saleSlug: string | null },
): Promise<OrderAgain | null> {
  const { id: personId } = await requirePerson(context);
  const reference = parseReference(asked.reference);
  if (reference === null) return null;
  const { order, shelves } = await runReading(
    context.db,
    readings({ order: ownOrderReading(context, { personId, reference }), shelves: openShelvesReading(context) }),
  );
  if (!order) return null;
  const sales = salesForAgain(order.items, shelves);
  const sale = saleForAgain(sales, asked.saleSlug);
  const sheet = sale && (await findOfferSheet(context, sale.id));
  if (!sheet) return { reference, sales, chosen: null };
  const { basket, notBaked } = basketAgain(order.items, sheet, basketLimits);
  return { reference, sales, chosen: { sheet, notBaked, review: reviewBasket(basket, sheet, context.now()) } };
}
