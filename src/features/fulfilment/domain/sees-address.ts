import { can, type Role } from '@/features/access/domain/permissions';
import { isOnTheWay } from '@/features/orders/domain/moves';
import type { Order } from '@/features/orders/domain/order';

/**
 * Says whether somebody of the staff may read where an order is brought to: whoever hands over while it is still to be
 * brought, afterwards only those who look after customers. To bake it nobody needs to know a door.
 */
export function seesAddress(role: Role, { state }: Pick<Order, 'state'>): boolean {
  return can(role, 'customers.read') || (can(role, 'check_in') && isOnTheWay(state));
}

/** An order with its address, or without it, as the role may see it. */
export function orderFor<O extends Order>(role: Role, order: O): O {
  return seesAddress(role, order) ? order : { ...order, address: null };
}
