import { movesOf, type OrderState } from '@/features/orders/domain/moves';
import { dueAtTablePence, type LedgerEntry, type Order, type OrderEvent } from '@/features/orders/domain/order';
import { takenAtTable } from '@/features/orders/domain/table-money';
import { isHandOver } from '@/features/orders/domain/undo';
import { type Pence, pence } from '@/kernel/money';
import type { HandOverAnswer, HandOverFact, HandOverReason } from './hand-over-fact';

/** A fact that has arrived, with what became of it. */
export type WrittenHandOver = Omit<HandOverFact, 'order'> & {
  readonly answer: HandOverAnswer;
  /** The order's event it made; null where it changed nothing. */
  readonly seq: number | null;
  /** Which of the same device's it takes back. */
  readonly takesBack: number | null;
};

/** An order as it stands, and what was said of it at the table before. */
export type AtTable = {
  readonly order: Order;
  readonly events: ReadonlyArray<OrderEvent>;
  readonly entries: ReadonlyArray<LedgerEntry>;
  readonly written: ReadonlyArray<WrittenHandOver>;
};

type Back = { readonly takesBack: number; readonly cashPence: Pence };

/** What a fact means for its order. */
export type HandOverDecision =
  | { readonly kind: 'hand_over'; readonly to: OrderState; readonly attention: 'cash_differs' | null }
  | {
      readonly kind: 'conflict';
      readonly why: HandOverReason;
      readonly first: HandOverAnswer['first'];
      readonly attention: 'handed_over_twice' | 'handed_over_off';
    }
  | ({ readonly kind: 'put_back' } & Back)
  | ({ readonly kind: 'cash_back' } & Back)
  | { readonly kind: 'nothing'; readonly why: HandOverReason };

/**
 * Decides what a fact from the table means. The first hand-over to arrive wins; a second one moves nothing, but what it took
 * in cash was taken, and somebody looks. Taking back undoes the device's own hand-over, unless another one stands as well.
 */
export function decideHandOver(table: AtTable, fact: HandOverFact): HandOverDecision {
  return fact.what === 'handed_over' ? handedOver(table, fact) : takenBack(table, fact);
}

function handedOver({ order, events, entries, written }: AtTable, { device, cash }: HandOverFact): HandOverDecision {
  const to: OrderState = order.method === 'delivery' ? 'delivered' : 'collected';
  if (isHandOver(order.state)) {
    const first = firstOf({ events, written }, device);
    return { kind: 'conflict', why: 'handed_over_already', first, attention: 'handed_over_twice' };
  }
  if (!movesOf(order).includes(to))
    return { kind: 'conflict', why: 'not_standing', first: null, attention: 'handed_over_off' };
  // Paid by card meanwhile, or changed: the device could not know, and the money is in its cash box.
  return { kind: 'hand_over', to, attention: cash === dueAtTablePence(order, entries) ? null : 'cash_differs' };
}

function takenBack({ order, events, entries, written }: AtTable, fact: HandOverFact): HandOverDecision {
  const standing = standingOf({ events, written });
  const mine = standing.findLast(({ device, n }) => device === fact.device && n < fact.n);
  if (!mine) return { kind: 'nothing', why: 'nothing_to_take_back' };
  const inCash = takenAtTable(entries).find(({ way }) => way === 'cash')?.amountPence ?? 0;
  const back = { takesBack: mine.n, cashPence: pence(Math.min(mine.cash, inCash)) };
  const isLast = standing.length === 1;
  return { kind: isLast && isHandOver(order.state) ? 'put_back' : 'cash_back', ...back };
}

type Told = Pick<AtTable, 'events' | 'written'>;

/** The hand-overs of an order that were not undone since, in the order they arrived in. */
function standingOf({ events, written }: Told): WrittenHandOver[] {
  const undoneAt = events.findLast(({ kind }) => kind === 'undone')?.seq ?? 0;
  return written
    .filter(({ what, seq }) => what === 'handed_over' && seq !== null && seq > undoneAt)
    .filter(({ device, n }) => !written.some((other) => other.device === device && other.takesBack === n))
    .toSorted((one, other) => (one.seq ?? 0) - (other.seq ?? 0));
}

/** Who handed an order over that is handed over already; without a fact of it, it was the office by hand. */
function firstOf(told: Told, device: string): HandOverAnswer['first'] {
  const [first] = standingOf(told);
  const moved = told.events.findLast(({ toState }) => toState !== null && isHandOver(toState));
  if (!first) return moved ? { at: moved.at, by: 'office' } : null;
  return { at: first.at, by: first.device === device ? 'this_device' : 'another_device' };
}
