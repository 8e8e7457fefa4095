import { leftOf } from '@/features/bake-sales/domain/left';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { isOnTheWay } from '@/features/orders/domain/moves';
import type { Order, OrderLine } from '@/features/orders/domain/order';
import type { ChangeWish } from '@/features/orders/domain/plan-change';
import type { OfferId, SaleId, SlotId } from '@/kernel/ids';
import { type Pence, pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';

/** What staff may change about one order: take something out (null: all of it), give something else instead, or move it. */
export type StaffChange =
  | { readonly kind: 'remove'; readonly offerId: OfferId; readonly quantity: number | null }
  | { readonly kind: 'substitute'; readonly offerId: OfferId; readonly quantity: number | null; readonly by: OfferId }
  | { readonly kind: 'move'; readonly saleId: SaleId; readonly slotId: SlotId };

export type WishProblem =
  /** It is paid for first, or it has ended; one that is being baked moves to no other sale. */
  | { readonly kind: 'not_changeable' }
  | { readonly kind: 'not_so_many'; readonly left: number }
  | { readonly kind: 'not_on_offer_there'; readonly names: ReadonlyArray<string> };

/** Says whether staff may change what an order holds: while it stands, and before it is handed over. */
export function isChangeable(order: Pick<Order, 'state'>, kind: StaffChange['kind']): boolean {
  // What is in the oven is in the oven of its own sale.
  return kind === 'move' ? order.state === 'confirmed' : isOnTheWay(order.state);
}

/** What an order shall hold once staff have changed it; nothing of it gets dearer for the shopper. */
export function wishOf(order: Order, sheet: OfferSheet, change: StaffChange): Result<ChangeWish, WishProblem> {
  if (!isChangeable(order, change.kind)) return refused({ kind: 'not_changeable' });
  switch (change.kind) {
    case 'move':
      return wishElsewhere(order, sheet, change.slotId);
    case 'remove':
    case 'substitute':
      return wishHere(order, sheet, change);
  }
}

type Here = Extract<StaffChange, { readonly kind: 'remove' | 'substitute' }>;

function wishHere(order: Order, sheet: OfferSheet, change: Here): Result<ChangeWish, WishProblem> {
  const held = byOffer(order.lines);
  const gone = held.find(({ offerId }) => offerId === change.offerId);
  const left = gone?.quantity ?? 0;
  const lacking = change.quantity ?? left;
  if (!gone || lacking < 1 || lacking > left) return refused({ kind: 'not_so_many', left });
  const items = held.map((item) => (item === gone ? { ...item, quantity: left - lacking } : item));
  if (change.kind === 'remove') return ok({ slotId: order.slotId, items: items.map(asAgreed) });
  const today = sheet.offers.find(({ id }) => id === change.by)?.pricePence ?? gone.unitPricePence;
  const has = items.find(({ offerId }) => offerId === change.by)?.quantity ?? 0;
  const unitPricePence = pence(Math.min(gone.unitPricePence, today));
  const instead = { offerId: change.by, quantity: has + lacking, unitPricePence };
  const others = items.filter(({ offerId }) => offerId !== change.by).map(asAgreed);
  return ok({ slotId: order.slotId, items: [...others, instead] });
}

function wishElsewhere(order: Order, sheet: OfferSheet, slotId: SlotId): Result<ChangeWish, WishProblem> {
  const found = order.lines.map((line) => ({
    line,
    offer: sheet.offers.find((one) => one.variantId === line.variantId),
  }));
  const names = found.flatMap(({ line, offer }) => (offer ? [] : [line.name]));
  if (names.length > 0) return refused({ kind: 'not_on_offer_there', names: [...new Set(names)] });
  const lines = found.flatMap(({ line, offer }) => (offer ? [{ ...line, offerId: offer.id }] : []));
  return ok({ slotId, items: byOffer(lines) });
}

type Held = { readonly offerId: OfferId; readonly quantity: number; readonly unitPricePence: Pence };

/** How many of each offer some lines hold; at two prices, the lower one counts. */
function byOffer(lines: ReadonlyArray<Pick<OrderLine, 'offerId' | 'quantity' | 'unitPricePence'>>): Held[] {
  const held = new Map<OfferId, Held>();
  for (const { offerId, quantity, unitPricePence } of lines) {
    const before = held.get(offerId);
    held.set(offerId, {
      offerId,
      quantity: quantity + (before?.quantity ?? 0),
      unitPricePence: pence(Math.min(unitPricePence, before?.unitPricePence ?? unitPricePence)),
    });
  }
  return [...held.values()];
}

/** What stays needs no price: it keeps the one it was agreed at. */
const asAgreed = ({ offerId, quantity }: Held) => ({ offerId, quantity });

/** What could be given instead of something, with how many there are. */
export function substitutesIn(
  sheet: OfferSheet,
): { readonly id: OfferId; readonly name: string; readonly left: number }[] {
  return sheet.offers.flatMap((offer) => {
    const left = leftOf(offer, sheet.pools);
    return left > 0 ? [{ id: offer.id, name: offer.name, left }] : [];
  });
}

/** One line of a form's list. */
export type Choice = { readonly value: string; readonly label: string };

/** What there is to choose from where staff change an order. */
export type OrderChoices = {
  readonly held: ReadonlyArray<{ readonly id: OfferId; readonly name: string; readonly quantity: number }>;
  readonly substitutes: ReturnType<typeof substitutesIn>;
  /** Times of other sales it could move to. */
  readonly targets: ReadonlyArray<Choice>;
};

/** What a change comes to, as the person sees it before they agree. */
export type ChangePreview = {
  readonly lines: ReadonlyArray<{ readonly name: string; readonly quantity: number }>;
  readonly totalPence: Pence;
  readonly refundPence: Pence;
  /** Names exactly this change, for the press that agrees to it. */
  readonly agreed: string;
};
