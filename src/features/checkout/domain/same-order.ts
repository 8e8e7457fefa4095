import type { Address, Order } from '@/features/orders/domain/order';
import { emailKey } from '@/kernel/text';
import type { PlaceOrder } from './place-order';

type Items = ReadonlyArray<{ readonly offerId: string; readonly quantity: number }>;

/** Says whether two lists of things hold the same, in whatever order. */
export function isSameBasket(one: Items, other: Items): boolean {
  return basketKey(one) === basketKey(other);
}

/**
 * Says whether what a form sends is the order it made before. Its basket was emptied by that order, so an empty one
 * changes nothing.
 */
export function isSameOrder(order: Order, input: PlaceOrder): boolean {
  const { name, phone } = order.customer;
  return (
    (input.items.length === 0 || isSameBasket(order.lines, input.items)) &&
    order.slotId === input.slotId &&
    order.method === input.method &&
    isSameDoor(order.address, input.method === 'delivery' ? input.address : null) &&
    order.paymentWay === input.paymentWay &&
    (order.voucher?.code ?? null) === input.voucherCode &&
    order.note === input.note &&
    order.allergyNote === input.allergyNote &&
    order.customer.email === emailKey(input.customer.email) &&
    name === input.customer.name &&
    phone === input.customer.phone
  );
}

function isSameDoor(one: Address | null, other: Address | null): boolean {
  return doorKey(one) === doorKey(other);
}

function doorKey(address: Address | null): string {
  if (address === null) return '';
  const { addressLine1, addressLine2, town, postcode } = address;
  return JSON.stringify([addressLine1, addressLine2, town, postcode.toUpperCase().replaceAll(/\s/g, '')]);
}

function basketKey(items: Items): string {
  return items
    .map(({ offerId, quantity }) => `${offerId}×${quantity}`)
    .sort()
    .join(' ');
}
