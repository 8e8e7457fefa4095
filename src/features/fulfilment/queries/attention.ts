import { requireStaff } from '@/features/access/queries';
import { can } from '@/features/access/domain/permissions';
import type { AttentionOrder } from '@/features/orders/domain/office';
import { type LedgerEntry, owedPence } from '@/features/orders/domain/order';
import { flaggedReading, idsOfFlagged } from '@/features/orders/queries/flagged';
import type { StrayPayment } from '@/features/payments/domain/stray-payment';
import { waitingFailures } from '@/features/payments/domain/failed-refunds';
import { moneyOfReading } from '@/features/payments/queries';
import { openStraysReading } from '@/features/payments/queries/waiting';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { type OfferedWay, waysOut } from '../domain/attention-ways';

/** As many as one page shows; what is settled makes room for the next. */
const mostShown = 50;

export type FlaggedOrder = AttentionOrder & { readonly ways: ReadonlyArray<OfferedWay> };

export type Attention = {
  readonly orders: ReadonlyArray<FlaggedOrder>;
  readonly strays: ReadonlyArray<StrayPayment>;
  readonly mayRefund: boolean;
};

/** Everything about money and orders that somebody must look at, oldest first, each with its ways out; one round trip. */
export async function getAttention(context: Context): Promise<Attention> {
  const staff = await requireStaff(context, 'orders.see_money');
  const { flagged, moneyOf, strays } = await runReading(
    context.db,
    readings({
      flagged: flaggedReading(context, mostShown),
      moneyOf: moneyOfReading(context, idsOfFlagged(context, mostShown)),
      strays: openStraysReading(context, mostShown),
    }),
  );
  const orders = flagged.orders.map((order) => {
    const { entries, events } = flagged.booksOf(order.id);
    return { ...order, ways: waysOf(order, { entries, failures: waitingFailures(moneyOf(order.id), events) }) };
  });
  return { orders, strays, mayRefund: can(staff.role, 'orders.refund') };
}

type Books = { readonly entries: ReadonlyArray<LedgerEntry>; readonly failures: ReadonlyArray<unknown> };

function waysOf(order: AttentionOrder, { entries, failures }: Books): ReadonlyArray<OfferedWay> {
  const { attention, state } = order;
  return waysOut({ attention, state, owedPence: owedPence(order, entries), hasFailedRefund: failures.length > 0 });
}
