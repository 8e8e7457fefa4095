import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderState } from '@/features/orders/domain/moves';
import type { PaymentWay } from '@/features/orders/domain/order';
import { type OrderId, parseReference, type SlotId } from '@/kernel/ids';
import type { ListWish } from '@/kernel/list-address';
import type { Pence } from '@/kernel/money';
import { emailKey } from '@/kernel/text';
import type { Day, Instant } from '@/kernel/time';

/** In which order a list of orders is read; the last two only of one sale, whose few hundred orders are put in order as asked. */
export const orderSorts = ['newest', 'oldest', 'name', 'total'] as const;
export type OrderSort = (typeof orderSorts)[number];

/** How an order is paid for; `owed` are those of one sale that still have something to pay at the table. */
export const paymentFilters = ['card', 'on_collection', 'owed'] as const satisfies ReadonlyArray<PaymentWay | 'owed'>;
export type PaymentFilter = (typeof paymentFilters)[number];

/** Where a page of the list goes on: after an order, and what the list was ordered by there. */
export type OrderCursor = { readonly id: OrderId; readonly key: string };

/** What somebody looks for among all orders; null or empty where anything will do. */
export type OrderListWish = {
  /** A reference, an e-mail address, a phone number, or how a name or surname begins. */
  readonly q: string;
  /** Part of the name of a bake. */
  readonly bake: string;
  /** The sale's address. */
  readonly sale: string | null;
  readonly slot: SlotId | null;
  readonly state: OrderState | null;
  readonly payment: PaymentFilter | null;
  readonly method: Method | null;
  readonly sort: OrderSort;
  readonly after: OrderCursor | null;
};

/** One order of the list. */
export type OrderListRow = {
  readonly id: OrderId;
  readonly reference: string;
  /** Null once the person is erased. */
  readonly name: string | null;
  readonly state: OrderState;
  readonly attention: string | null;
  readonly hasAllergyNote: boolean;
  readonly method: Method;
  readonly paymentWay: PaymentWay;
  /** "2 × Sourdough, 1 × Rye". */
  readonly lines: string;
  readonly bakeDay: Day;
  readonly slotStartsAt: Instant;
  readonly slotEndsAt: Instant;
  readonly placedAt: Instant;
  /** Null for whoever may not see it. */
  readonly totalPence: Pence | null;
};

export type SlotChoice = {
  readonly id: SlotId;
  readonly method: Method;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** One page of the orders somebody looks for, and what there is to narrow the list by. */
export type OrderList = {
  /** What was looked for, as far as it could be. */
  readonly wish: OrderListWish;
  readonly orders: ReadonlyArray<OrderListRow>;
  /** Where the following page begins, as it stands in an address; null on the last one. */
  readonly next: string | null;
  readonly sales: ReadonlyArray<{ readonly slug: string; readonly bakeDay: Day; readonly title: string }>;
  /** Of the sale that is chosen. */
  readonly slots: ReadonlyArray<SlotChoice>;
  /** The bakes that were meant by what was typed of one. */
  readonly bakes: ReadonlyArray<string>;
  readonly seesMoney: boolean;
  readonly mayExport: boolean;
  /** Whether they take orders by phone. */
  readonly mayTake: boolean;
};

/** A wish as far as it can be had: what only one sale can answer is let go where none is chosen. */
export function wishWithin(wish: OrderListWish): OrderListWish {
  if (wish.sale !== null) return wish;
  const isOfOneSale = wish.sort === 'name' || wish.sort === 'total';
  return {
    ...wish,
    slot: null,
    payment: wish.payment === 'owed' ? null : wish.payment,
    sort: isOfOneSale ? 'newest' : wish.sort,
    after: isOfOneSale ? null : wish.after,
  };
}

/** What a typed text may mean, each part null where it cannot be that. */
export type Meaning = {
  readonly reference: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
};

/** So many last digits tell one phone from another, however its country is written. */
export const phoneDigits = 9;
const shortestName = 2;

/** Reads what somebody may be looking for. */
export function meaningOf(text: string): Meaning {
  const nothing = { reference: null, email: null, phone: null, name: null };
  if (text.includes('@')) return { ...nothing, email: emailKey(text) };
  const digits = text.replaceAll(/\D/g, '');
  const isNumber = /^[+\d\s()./-]+$/.test(text);
  return {
    ...nothing,
    reference: parseReference(text),
    phone: isNumber && digits.length >= phoneDigits ? digits.slice(-phoneDigits) : null,
    name: !isNumber && text.length >= shortestName ? text : null,
  };
}

/** Writes where the page after a row begins, so that it may stand in an address. */
export function writeOrderCursor({ id, key }: OrderCursor): string {
  return key === '' ? id : `${id}.${key}`;
}

type SortedBy = { readonly surnameKey: string | null; readonly totalPence: number };

/** What a list is ordered by at one order, beside its id. */
export function sortKeyOf({ surnameKey, totalPence }: SortedBy, sort: OrderSort): string {
  if (sort === 'total') return String(totalPence);
  return sort === 'name' ? (surnameKey ?? '') : '';
}

/** What is asked for, as it stands in the address; the page it is on does not belong to it. */
export function askedFor({ q, bake, sale, slot, state, payment, method, sort }: OrderListWish): ListWish {
  return { q, bake, sale, slot, state, payment, method, sort: sort === 'newest' ? null : sort };
}

/** The list taken along as a file: the most rows of one, and how many are read at a time. */
export const exportLimits = { mostRows: 5000, rowsPerRead: 500 } as const;

/** Says whether anything is asked for beside what is looked for most. */
export function isNarrowed({ slot, state, payment, method, sort }: OrderListWish): boolean {
  return slot !== null || state !== null || payment !== null || method !== null || sort !== 'newest';
}
