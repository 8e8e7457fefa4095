import type { Slot } from '@/features/bake-sales/domain/offer-sheet';
import type { Order } from '@/features/orders/domain/order';
import { surnameKey } from '@/features/orders/domain/draft-order';

/** How a list of those who come to the table is sorted, as its address says it. */
export const comingOrders = ['surname', 'slot'] as const;
export type ComingOrder = (typeof comingOrders)[number];

type Comer = { readonly order: Pick<Order, 'customer'>; readonly slot: Slot };

/** Those who come, by surname as people say it at the table; those of one name as they come. */
export function bySurname<C extends Comer>(coming: ReadonlyArray<C>): C[] {
  const key = ({ order }: C) => surnameKey(order.customer.name ?? '');
  return coming.toSorted((one, other) => key(one).localeCompare(key(other), 'en-GB'));
}

/** "Prydderch, Siân": what a list by surname is read down by. */
export function surnameFirst(name: string): string {
  const words = name.trim().split(/\s+/);
  const given = words.slice(0, -1).join(' ');
  return given === '' ? name.trim() : `${words.at(-1) ?? ''}, ${given}`;
}
