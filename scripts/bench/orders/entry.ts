import { placeOrder } from '@/features/checkout/commands/place-order';
import type { PaymentWay } from '@/features/orders/domain/order';
import type { OrderItem } from '@/features/orders/domain/price-order';
import type { SlotId } from '@/kernel/ids';
import type { BuiltSale } from '@/testing/builders/bake-sales';
import { aWish } from '@/testing/builders/orders';
import { openDoors, visitor } from '../../lib/doors/doors';

type Wanted = {
  readonly sale: BuiltSale;
  readonly slotId: SlotId;
  readonly items: ReadonlyArray<OrderItem>;
  readonly paymentWay: PaymentWay;
};

export default openDoors({
  '/order': async ({ sale, ...wish }: Wanted) => {
    const placed = await placeOrder(visitor(), aWish(sale, wish));
    return placed.ok ? { isPayable: placed.value.payUrl !== null } : { refused: placed.problem.kind };
  },
});
