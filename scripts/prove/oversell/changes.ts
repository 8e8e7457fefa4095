import type { SaleWish } from '@/features/bake-sales/domain/sale-change';
import { changeOwnOrder } from '@/features/checkout/commands/change-own-order';
import { cancelWholeSale } from '@/features/fulfilment/commands/cancel-sale';
import { changeOrderFor } from '@/features/fulfilment/commands/change-order';
import { continueSaleWork } from '@/features/fulfilment/commands/continue-sale-work';
import type { StaffChange } from '@/features/fulfilment/domain/staff-change';
import type { ChangeWish } from '@/features/orders/domain/plan-change';
import { getOrder } from '@/features/orders/queries';
import type { OrderId, SaleId } from '@/kernel/ids';
import { noPence, type Pence } from '@/kernel/money';
import type { Context } from '@/platform/context';

/* Whoever changes an order or a sale sees first what it means, and then agrees to it: both here in one go. */

const reason = 'Proof';
const mostRounds = 100;

type Asked = { readonly orderId: OrderId; readonly wish: ChangeWish };

/** A shopper's own change, which waits for its payment where it makes the order dearer. */
export async function changeByShopper(context: Context, { orderId, wish }: Asked): Promise<string> {
  const { version: seenVersion } = await getOrder(context, orderId);
  const agree = (seenTotalPence: Pence) => changeOwnOrder(context, orderId, { wish, seenVersion, seenTotalPence });
  const first = await agree(noPence);
  const answer = !first.ok && first.problem.kind === 'price_changed' ? await agree(first.problem.totalPence) : first;
  return answer.ok ? answer.value.kind : answer.problem.kind;
}

type ByStaff = { readonly orderId: OrderId; readonly change: StaffChange };

/** The bakery's change of an order: something is not available, something else instead, or another sale. */
export async function changeByStaff(context: Context, { orderId, change }: ByStaff): Promise<string> {
  const { reference, version: seenVersion } = await getOrder(context, orderId);
  const agree = (agreedPence: Pence | null) =>
    changeOrderFor(context, { reference, seenVersion, change, reason, agreedPence });
  const foreseen = await agree(null);
  const answer = foreseen.ok ? await agree(foreseen.value.plan.totalPence) : foreseen;
  return answer.ok ? answer.value.kind : answer.problem.kind;
}

/** Cancels a whole sale and does all the work that this leaves; how many orders were left at the end. */
export async function cancelSaleWhole(context: Context, saleId: SaleId): Promise<number> {
  const wish: SaleWish = { saleId, reason, version: null };
  const foreseen = await cancelWholeSale(context, { ...wish, agreedOrders: null });
  if (!foreseen.ok) throw new Error(`The sale was not cancelled: ${foreseen.problem.kind}`);
  const agreed = await cancelWholeSale(context, { ...wish, agreedOrders: foreseen.value.effect.orders });
  if (!agreed.ok || agreed.value.kind !== 'made') throw new Error('The sale was not cancelled');
  for (let round = 0; round < mostRounds; round += 1) {
    const { finished, total, isMoving } = await continueSaleWork(context, saleId);
    if (finished === total || !isMoving) return total - finished;
  }
  throw new Error('The work on a cancelled sale does not end');
}
