import { isId, type OfferId, type SaleId, type SlotId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';

/** One thing in a basket, with the unit price it was put in at (so that a change can be told). */
export type BasketItem = { readonly offerId: OfferId; readonly quantity: number; readonly seenPricePence: number };

/** What a shopper has chosen, for one sale at a time, and when they mean to collect it. It promises nothing. */
export type Basket = {
  readonly saleId: SaleId | null;
  /** Null until they have picked a time; checkout asks then. */
  readonly slotId: SlotId | null;
  readonly items: ReadonlyArray<BasketItem>;
};

export type BasketLimits = { readonly lines: number; readonly perLine: number };

export const emptyBasket: Basket = { saleId: null, slotId: null, items: [] };

const itemPattern = /^(off_[0-9a-z]+):(\d{1,3}):(\d{1,7})$/;

/** Writes a basket as its cookie holds it: the sale, the slot if one is chosen, each offer with quantity and price seen. */
export function writeBasket(basket: Basket): string {
  if (basket.saleId === null || basket.items.length === 0) return '';
  const items = basket.items.map((item) => `${item.offerId}:${item.quantity}:${item.seenPricePence}`);
  return [basket.saleId, ...(basket.slotId === null ? [] : [basket.slotId]), ...items].join('~');
}

/** Reads a basket from its cookie; null where the cookie holds rubbish. */
export function readBasket(cookie: string | undefined, limits: BasketLimits): Basket | null {
  if (!cookie) return emptyBasket;
  const [saleId = '', ...rest] = cookie.split('~');
  const [second = ''] = rest;
  const slotId = isId('slt', second) ? second : null;
  const texts = slotId === null ? rest : rest.slice(1);
  if (!isId('sal', saleId) || texts.length === 0 || texts.length > limits.lines) return null;
  const items: BasketItem[] = [];
  for (const text of texts) {
    const item = readItem(text, limits);
    if (!item || items.some(({ offerId }) => offerId === item.offerId)) return null;
    items.push(item);
  }
  return { saleId, slotId, items };
}

function readItem(text: string, limits: BasketLimits): BasketItem | null {
  const [, offerId = '', quantityText, priceText] = itemPattern.exec(text) ?? [];
  const quantity = Number(quantityText);
  if (!isId('off', offerId) || !(quantity >= 1 && quantity <= limits.perLine)) return null;
  return { offerId, quantity, seenPricePence: Number(priceText) };
}

export type AddProblem =
  { readonly kind: 'other_sale'; readonly saleId: SaleId } | { readonly kind: 'basket_full'; readonly lines: number };

/** Something to put in; where no slot comes with it, the one chosen before stays. */
export type Addition = BasketItem & { readonly saleId: SaleId; readonly slotId: SlotId | null };

/** Puts something into a basket; one of another sale is for the shopper to decide about. */
export function addToBasket(basket: Basket, addition: Addition, limits: BasketLimits): Result<Basket, AddProblem> {
  const { saleId, slotId, ...item } = addition;
  if (basket.saleId !== null && basket.saleId !== saleId) return refused({ kind: 'other_sale', saleId: basket.saleId });
  const before = basket.items.find(({ offerId }) => offerId === item.offerId);
  if (!before && basket.items.length >= limits.lines) return refused({ kind: 'basket_full', lines: limits.lines });
  const quantity = Math.min(limits.perLine, (before?.quantity ?? 0) + item.quantity);
  const added = { ...item, quantity };
  const items = before ? basket.items.map((old) => (old === before ? added : old)) : [...basket.items, added];
  return ok({ saleId, slotId: slotId ?? basket.slotId, items });
}

/** Sets how many of something a basket holds; none takes it out. */
export function setQuantity(basket: Basket, offerId: OfferId, quantity: number): Basket {
  const items = basket.items.flatMap((item) => {
    if (item.offerId !== offerId) return [item];
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });
  return items.length > 0 ? { ...basket, items } : emptyBasket;
}

/** How many of something a basket holds. */
export function quantityOf(basket: Basket, offerId: OfferId): number {
  return basket.items.find((item) => item.offerId === offerId)?.quantity ?? 0;
}

/** How many things a basket holds. */
export function countItems(basket: Basket): number {
  return basket.items.reduce((sum, { quantity }) => sum + quantity, 0);
}
