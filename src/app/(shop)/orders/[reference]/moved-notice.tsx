import type { OrderPage } from '@/features/checkout/queries';
import { findMoveChoice } from '@/features/fulfilment/queries/move-choice';
import { MoveChoiceNotice } from '@/features/fulfilment/ui/move-choice';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';

/** What a shopper whose sale has moved is told and may choose; asks the database only where their order says so. */
export async function MovedNotice({ page, now }: { page: OrderPage; now: Instant }) {
  const { order, events, entries } = page;
  const choice = events.some(({ kind }) => kind === 'sale_moved')
    ? await findMoveChoice(await currentContext(), order)
    : null;
  if (!choice) return null;
  const paidPence = entries.reduce((sum, { kind, amountPence }) => sum + (kind === 'charge' ? amountPence : 0), 0);
  return <MoveChoiceNotice reference={order.reference} choice={choice} isPaid={paidPence > 0} now={now} />;
}
