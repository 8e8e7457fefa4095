'use server';

import { messages } from '@/config/frontend';
import { staffHome } from '@/features/access/domain/safe-next';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { changeOrdering } from '../commands/change-ordering';
import { type OrderingEffect, orderingProblemInWords } from '../domain/ordering';
import { orderingSchema } from '../schema/ordering';
import { admitTo, done, refuse } from './at-the-office';

export type OrderingFormState = FormState & {
  /** Whom it would touch, for the person to agree to, and the words that name exactly that; null before they asked. */
  readonly foreseen: { readonly effect: OrderingEffect; readonly agreed: string } | null;
};

/** Says whom a change of a sale's ordering would touch, and makes it once the person has agreed to exactly that. */
export async function changeOrderingAction(_before: OrderingFormState, sent: FormData): Promise<OrderingFormState> {
  const form = requireForm(sent);
  const { context } = await admitTo('sales.edit', staffHome);
  const parsed = parseForm(orderingSchema, form, messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, foreseen: null };
  const { day, at, agreed, ...wish } = parsed.value;
  // Told of one cut-off, nobody agrees to another by changing a field.
  const asked = [wish.change, day, at].join(' ');
  const [agreedChange, orders] = agreed.split('|');
  const answer = await changeOrdering(context, {
    ...wish,
    until: day !== null && at !== null ? { day, at } : null,
    agreedOrders: agreedChange === asked && orders !== undefined ? Number(orders) : null,
  });
  if (!answer.ok) return { ...refuse(form, orderingProblemInWords(answer.problem)), foreseen: null };
  if (answer.value.kind === 'made') done(form);
  const { effect } = answer.value;
  const foreseen = { effect, agreed: `${asked}|${effect.orders}` };
  return { message: null, fieldErrors: {}, values: typedValues(form), foreseen };
}
