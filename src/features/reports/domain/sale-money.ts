import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import { bakedStates } from '@/features/orders/domain/office';
import type { OrderState } from '@/features/orders/domain/moves';
import type { PersonId } from '@/kernel/ids';

/** So many orders of a sale that stand alike, and what they come to. */
export type OrderedRow = {
  readonly state: OrderState;
  readonly method: Method;
  readonly orders: number;
  readonly totalPence: number;
};

/** What is booked of a sale's orders under one kind of entry, by whoever took it; null where nobody of ours did. */
export type BookedRow = {
  readonly kind: string;
  readonly personId: PersonId | null;
  /** Null where nobody of ours did it, or they are erased. */
  readonly personName: string | null;
  readonly pence: number;
};

/** An order that is not paid in full. */
export type UnpaidOrder = {
  readonly reference: string;
  /** Null once the person is erased. */
  readonly name: string | null;
  readonly state: OrderState;
  readonly duePence: number;
};

export type MoneyRows = {
  readonly ordered: ReadonlyArray<OrderedRow>;
  readonly booked: ReadonlyArray<BookedRow>;
  readonly unpaid: ReadonlyArray<UnpaidOrder>;
  readonly onTheWayBackPence: number;
};

type Sum = { readonly orders: number; readonly pence: number };

/** The money of one sale. Amounts are in pence and signed as in the ledger: what went back is below nought. */
export type SaleMoney = {
  /** What was ordered and stands, all together and by the way it changes hands. */
  readonly ordered: Sum;
  readonly byMethod: ReadonlyArray<Sum & { readonly method: Method }>;
  readonly charged: number;
  readonly refunded: number;
  /** What banks have taken back and not returned. */
  readonly disputed: number;
  /** What was settled without money moving: goodwill, sums too small to be charged, differences that were let stand. */
  readonly adjusted: number;
  readonly cash: number;
  readonly reader: number;
  /** What the sale has brought in so far, with what went back taken off. */
  readonly kept: number;
  /** Refunds that were asked for and are not booked yet. */
  readonly onTheWayBack: number;
  readonly byPerson: ReadonlyArray<{
    readonly personId: PersonId | null;
    readonly name: string | null;
    readonly cash: number;
    readonly reader: number;
  }>;
  /** Still to be paid, by those who may still pay it. */
  readonly unpaid: Sum;
  /** Not paid by those who never came. */
  readonly missed: Sum;
  readonly unpaidOrders: ReadonlyArray<UnpaidOrder>;
};

/** Makes the money of a sale of what the books say. */
export function moneyOfSale({ ordered, booked, unpaid, onTheWayBackPence }: MoneyRows): SaleMoney {
  const states: ReadonlyArray<OrderState> = bakedStates;
  const standing = ordered.filter(({ state }) => states.includes(state));
  const of = (kind: string) => sumOf(booked.filter((row) => row.kind === kind));
  return {
    ordered: sumOrdered(standing),
    byMethod: [...Map.groupBy(standing, ({ method }) => method)].map(([method, rows]) => ({
      method,
      ...sumOrdered(rows),
    })),
    ...{ charged: of('charge'), refunded: of('refund'), disputed: of('dispute'), adjusted: of('adjustment') },
    ...{
      cash: of('cash'),
      reader: of('reader'),
      kept: sumOf(booked.filter(({ kind }) => kind !== 'adjustment')),
      onTheWayBack: onTheWayBackPence,
    },
    byPerson: byPerson(booked),
    unpaid: sumUnpaid(unpaid.filter(({ state }) => state !== 'missed')),
    missed: sumUnpaid(unpaid.filter(({ state }) => state === 'missed')),
    unpaidOrders: unpaid,
  };
}

function byPerson(booked: ReadonlyArray<BookedRow>): SaleMoney['byPerson'] {
  const atTable = booked.filter(({ kind }) => kind === 'cash' || kind === 'reader');
  return [...Map.groupBy(atTable, ({ personId }) => personId)].map(([personId, rows]) => ({
    personId,
    name: rows[0]?.personName ?? null,
    cash: sumOf(rows.filter(({ kind }) => kind === 'cash')),
    reader: sumOf(rows.filter(({ kind }) => kind === 'reader')),
  }));
}

function sumOf(rows: ReadonlyArray<{ readonly pence: number }>): number {
  return rows.reduce((sum, { pence }) => sum + pence, 0);
}

function sumOrdered(rows: ReadonlyArray<OrderedRow>): Sum {
  return {
    orders: rows.reduce((sum, { orders }) => sum + orders, 0),
    pence: rows.reduce((sum, { totalPence }) => sum + totalPence, 0),
  };
}

function sumUnpaid(rows: ReadonlyArray<UnpaidOrder>): Sum {
  return { orders: rows.length, pence: rows.reduce((sum, { duePence }) => sum + duePence, 0) };
}
