'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { shopper } from '@/features/orders/domain/order';
import { parseForm } from '@/platform/next/form-action';
import { changeOwnOrder } from '../commands/change-own-order';
import { endWaitingChange } from '../commands/end-change';
import { payChange } from '../commands/pay-change';
import { changePage, reviewPage } from '../domain/change-addresses';
import { confirmSchema, readWish, wishFields } from '../schema/change-wish';
import { orderPage, requireOpenedOrder } from './opened-order';

/** Changes an order as its shopper saw and confirmed it; leads to Stripe's page where the difference is paid first. */
export async function changeOwnOrderAction(sent: FormData): Promise<void> {
  const { context, order } = await requireOpenedOrder(sent);
  const { reference } = order;
  const seen = parseForm(confirmSchema, sent, messages.checkForm);
  const wish = readWish(sent.entries());
  if (!wish || !seen.ok) redirect(changePage(reference));
  const answer = await changeOwnOrder(context, order.id, { wish, ...seen.value });
  if (!answer.ok) redirect(reviewPage(reference, wishFields(wish), answer.problem.kind));
  if (answer.value.kind === 'changed') redirect(`${orderPage(reference)}?told=changed`);
  redirect(answer.value.payUrl ?? orderPage(reference, 'change_unavailable'));
}

/** Goes back to paying for a change that waits. */
export async function payChangeAction(sent: FormData): Promise<void> {
  const { context, order } = await requireOpenedOrder(sent);
  const answer = await payChange(context, order);
  if (answer.ok && answer.value.kind === 'pay') redirect(answer.value.url);
  redirect(orderPage(order.reference, answer.ok ? null : `change_${answer.problem.kind}`));
}

/** Gives up a change that waits to be paid: the order stays as it was. */
export async function dropChangeAction(sent: FormData): Promise<void> {
  const { context, order } = await requireOpenedOrder(sent);
  const ended = await endWaitingChange(context, order, shopper);
  if (!ended.ok) {
    const { kind } = ended.problem;
    redirect(orderPage(order.reference, kind === 'unavailable' ? 'change_unavailable' : kind));
  }
  redirect(orderPage(order.reference, ended.value === 'was_paid' ? 'change_was_paid' : null));
}
