'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { newOrderHref, ordersHref } from '@/features/access/domain/menu';
import { takeOrder } from '@/features/checkout/commands/take-order';
import { takeProblemInWords } from '@/features/checkout/domain/take-order';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { doorOf, readItems, takeOrderSchema } from '../schema/take-order';
import { admitTo, refuse } from './at-the-office';

export type TakeOrderFormState = FormState & {
  /** What it comes to, to be told on the phone; null before it is known. */
  readonly foreseenPence: number | null;
};

/** Says what an order by phone comes to, and takes it once that was told. */
export async function takeOrderAction(_before: TakeOrderFormState, sent: FormData): Promise<TakeOrderFormState> {
  const form = requireForm(sent);
  const { context } = await admitTo('orders.change', newOrderHref);
  const parsed = parseForm(takeOrderSchema, form, messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, foreseenPence: null };
  const { name, email, phone, agreed, addressLine1, addressLine2, town, postcode, ...said } = parsed.value;
  const answer = await takeOrder(context, {
    ...said,
    items: readItems(form),
    customer: { name, email, phone },
    address: doorOf({ addressLine1, addressLine2, town, postcode }),
    agreedPence: agreed,
  });
  if (!answer.ok) return { ...refuse(form, takeProblemInWords(answer.problem)), foreseenPence: null };
  if (answer.value.kind === 'taken') redirect(`${ordersHref}/${answer.value.reference}`);
  return { message: null, fieldErrors: {}, values: typedValues(form), foreseenPence: answer.value.totalPence };
}
