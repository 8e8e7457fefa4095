import type { Offer, OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { LineId, OfferId, SaleId, SlotId } from '@/kernel/ids';
import { type Pence, sumPence, timesPence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import { isCopyOf, lineAsOffer } from './agreed-line';
import type { Order, OrderLine } from './order';
import { type PriceProblem, priceOrder } from './price-order';

/** What an order shall hold from now on: whatever is not named is no longer wanted. */
export type ChangeWish = {
  readonly slotId: SlotId;
  readonly items: ReadonlyArray<{
    readonly offerId: OfferId;
    readonly quantity: number;
    /** What staff ask for one of those that are added; without it, what the offer costs today. */
    readonly unitPricePence?: Pence;
  }>;
};

export type ChangeFacts = {
  readonly order: Order;
  /** The sale the order is to be of, as it stands. */
  readonly sheet: OfferSheet;
  readonly newLineId: () => LineId;
  /** Staff are not bound by the most of one order. */
  readonly by: 'shopper' | 'staff';
};

/** What an order becomes, and what that costs: nothing of it is written or claimed yet. */
export type ChangePlan = {
  readonly saleId: SaleId;
  readonly slotId: SlotId;
  /** Those that stay keep their ids; the ids of the others are new. */
  readonly lines: ReadonlyArray<OrderLine>;
  readonly linesPence: Pence;
  readonly discountPence: Pence;
  readonly deliveryPence: Pence;
  readonly totalPence: Pence;
};

export type PlanProblem =
  | PriceProblem
  | { readonly kind: 'nothing_changed' }
  | { readonly kind: 'no_such_slot' }
  | { readonly kind: 'too_many_of_one'; readonly name: string; readonly most: number };

/**
 * Plans what an order becomes. What was agreed stays agreed: a line that is kept, or made smaller, keeps its price and its
 * copy of the label. What is added is ordered today, at today's price. Stock is not judged here: the claim itself does.
 */
export function planChange(facts: ChangeFacts, wish: ChangeWish): Result<ChangePlan, PlanProblem> {
  const { order, sheet } = facts;
  if (!sheet.slots.some(({ id, method }) => id === wish.slotId && method === order.method))
    return refused({ kind: 'no_such_slot' });
  const wanted = wantedLines(facts, wish);
  if (!wanted.ok) return wanted;
  const priced = price(facts, wanted.value);
  if (!priced.ok) return priced;
  const plan = { saleId: sheet.sale.id, slotId: wish.slotId, ...priced.value };
  return isSame(order, plan) ? refused({ kind: 'nothing_changed' }) : ok(plan);
}

/** A line to be: what it is a copy of, and its id where it has one. */
type WantedLine = { readonly id: LineId | null; readonly offer: Offer; readonly quantity: number };

function wantedLines({ order, sheet, by }: ChangeFacts, wish: ChangeWish): Result<WantedLine[], PlanProblem> {
  const kept: WantedLine[] = [];
  const wished = [...new Set([...order.lines, ...wish.items].map(({ offerId }) => offerId))];
  const added: WantedLine[] = [];
  for (const offerId of wished) {
    const quantity = quantityOf(wish.items, offerId);
    const held = order.lines.filter((line) => line.offerId === offerId);
    const more = quantity - quantityOf(held, offerId);
    if (more <= 0) {
      kept.push(...fewer(held, quantity).map((line) => agreed(sheet, line)));
      continue;
    }
    const today = sheet.offers.find(({ id }) => id === offerId);
    if (!today) return refused({ kind: 'not_on_offer', offerId });
    if (by === 'shopper' && today.maxPerOrder !== null && quantity > today.maxPerOrder)
      return refused({ kind: 'too_many_of_one', name: today.name, most: today.maxPerOrder });
    const pricePence = wish.items.find((item) => item.offerId === offerId)?.unitPricePence ?? today.pricePence;
    const offer = { ...today, pricePence };
    const alike = held.findLast((line) => isCopyOf(line, offer, order.vatMode));
    const grown = held.map((line) => (line === alike ? { ...line, quantity: line.quantity + more } : line));
    kept.push(...grown.map((line) => agreed(sheet, line)));
    if (!alike) added.push({ id: null, offer, quantity: more });
  }
  const inOrder = order.lines.flatMap(({ id }) => kept.find((line) => line.id === id) ?? []);
  return ok([...inOrder, ...added]);
}

function agreed(sheet: OfferSheet, line: OrderLine): WantedLine {
  return { id: line.id, offer: lineAsOffer(line, sheet), quantity: line.quantity };
}

/** So many of some lines of one offer; those ordered last go first. */
function fewer(lines: ReadonlyArray<OrderLine>, quantity: number): OrderLine[] {
  let left = quantity;
  return lines.flatMap((line) => {
    const kept = Math.min(line.quantity, left);
    left -= kept;
    return kept > 0 ? [{ ...line, quantity: kept }] : [];
  });
}

type Priced = Omit<ChangePlan, 'saleId' | 'slotId'>;

/** Prices the lines by what each of them was agreed at, with the voucher and the delivery zone of the order. */
function price({ order, sheet, newLineId }: ChangeFacts, wanted: WantedLine[]): Result<Priced, PriceProblem> {
  // Two lines may be of one offer at two prices: each is asked for as an offer of its own.
  const offers = wanted.map(({ offer }, index) => ({ ...offer, id: `off_${index}` as const }));
  const goodsPence = sumPence(wanted.map(({ offer, quantity }) => timesPence(offer.pricePence, quantity)));
  const priced = priceOrder(
    { ...sheet, offers },
    {
      items: wanted.map(({ quantity }, index) => ({ offerId: `off_${index}` as const, quantity })),
      method: order.method,
      vatMode: order.vatMode,
      zone: order.zone,
      // A smaller order may lose its voucher, and a larger one find it again.
      voucher: order.voucher && goodsPence >= order.voucher.minimumPence ? order.voucher : null,
    },
  );
  if (!priced.ok) return priced;
  const { linesPence, discountPence, deliveryPence, totalPence } = priced.value;
  const lines = wanted.flatMap(({ id, offer, quantity }, index): OrderLine[] => {
    const line = priced.value.lines[index];
    if (!line) return [];
    const { variantId, poolId, poolUnits, name, unit, pricePence: unitPricePence, vatRate, label } = offer;
    const copy = { variantId, poolId, poolUnits, name, unit, unitPricePence, vatRate, label };
    const money = { discountPence: line.discountPence, netPence: line.netPence, vatBasisPoints: line.vatBasisPoints };
    return [{ id: id ?? newLineId(), offerId: offer.id, quantity, ...copy, ...money }];
  });
  return ok({ lines, linesPence, discountPence, deliveryPence, totalPence });
}

function isSame(order: Order, plan: ChangePlan): boolean {
  return (
    order.saleId === plan.saleId &&
    order.slotId === plan.slotId &&
    order.lines.length === plan.lines.length &&
    order.lines.every(({ id, quantity }) => plan.lines.some((line) => line.id === id && line.quantity === quantity))
  );
}

function quantityOf(items: ReadonlyArray<{ offerId: OfferId; quantity: number }>, offerId: OfferId): number {
  return items.filter((item) => item.offerId === offerId).reduce((sum, { quantity }) => sum + quantity, 0);
}
