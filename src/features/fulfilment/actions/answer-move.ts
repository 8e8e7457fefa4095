'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { messages } from '@/config/frontend';
import { findOpenedOrder } from '@/features/checkout/queries';
import { currentContext } from '@/platform/next/context';
import { parseForm, requireForm } from '@/platform/next/form-action';
import { answerMove } from '../commands/answer-move';
import { answerMoveSchema } from '../schema/sale';

/** Takes what a shopper says to the move of their sale, from the page that only the key to their order opens. */
export async function answerMoveAction(sent: FormData): Promise<void> {
  const parsed = parseForm(answerMoveSchema, requireForm(sent), messages.checkForm);
  if (!parsed.ok) redirect('/orders/unknown');
  const { reference, answer } = parsed.value;
  const [context, jar] = await Promise.all([currentContext(), cookies()]);
  const order = await findOpenedOrder(context, reference, jar.get(cookieNames.order)?.value);
  // Whoever has no key to an order learns nothing of it, not even whether it exists.
  if (!order) redirect('/orders/unknown');
  const answered = await answerMove(context, { order, answer });
  redirect(`/orders/${order.reference}${answered.ok ? '' : `?problem=${answered.problem.kind}`}`);
}
