import type { HandOver } from '@/features/bake-sales/domain/hand-over';
import type { OrderId, SlotId } from '@/kernel/ids';
import type { Order, OrderLine } from './order';

/** An order as the account of who placed it lists it. */
export type OwnOrder = Pick<Order, 'reference' | 'state' | 'method' | 'totalPence' | 'placedAt'> & {
  readonly id: OrderId;
  readonly slotId: SlotId;
  readonly lines: ReadonlyArray<Pick<OrderLine, 'name' | 'quantity'>>;
};

/** The same, with where and when it changes hands. */
export type ListedOrder = OwnOrder & { readonly handOver: HandOver };

/** What an account says of its orders: those still to be had, and a page of those gone by. */
export type OwnOrders = {
  readonly open: ReadonlyArray<ListedOrder>;
  readonly past: ReadonlyArray<ListedOrder>;
  /** The reference after which the next page begins; null on the last one. */
  readonly next: string | null;
};

/** What was ordered, in one line: "2 × Sourdough, Flapjack". */
export function linesInWords(lines: OwnOrder['lines']): string {
  return lines.map(({ name, quantity }) => (quantity === 1 ? name : `${quantity} × ${name}`)).join(', ');
}

/** What of an order somebody who wants it again goes by: how many of which kind, and what one cost. */
export type BoughtItem = Pick<OrderLine, 'variantId' | 'name' | 'quantity' | 'unitPricePence'>;

/** What an order held of each kind: a bake that was added later, at another price, is a line of its own and yet the same. */
export function boughtItems(lines: ReadonlyArray<BoughtItem>): BoughtItem[] {
  return [...Map.groupBy(lines, ({ variantId }) => variantId).values()].flatMap((same) => {
    const newest = same.at(-1);
    if (!newest) return [];
    const { variantId, name, unitPricePence } = newest;
    const quantity = same.reduce((sum, line) => sum + line.quantity, 0);
    return [{ variantId, name, quantity, unitPricePence }];
  });
}

/** One of somebody's own orders, as far as opening it, or ordering it again, needs. */
export type OpenedOwnOrder = Pick<Order, 'id' | 'reference' | 'linkVersion'> & {
  readonly items: ReadonlyArray<BoughtItem>;
};
