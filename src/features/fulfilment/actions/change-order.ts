'use server';

import { messages } from '@/config/frontend';
import { noPence } from '@/kernel/money';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { type ChangeAnswer, changeOrderFor } from '../commands/change-order';
import type { ChangePreview, StaffChange } from '../domain/staff-change';
import { staffChangeProblemInWords } from '../domain/staff-change-words';
import { itemSchema, moveOrderSchema, readItemChange, readMove } from '../schema/order-change';
import { admitTo, done, refuse } from './at-the-office';

export type ChangeFormState = FormState & {
  /** What it comes to, for the person to agree to; null before they asked. */
  readonly preview: ChangePreview | null;
};

/** Takes something out of an order that is not available, or gives something else instead: told first, then done. */
export async function changeItemAction(_before: ChangeFormState, sent: FormData): Promise<ChangeFormState> {
  const form = requireForm(sent);
  const parsed = parseForm(itemSchema, form, messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, preview: null };
  return change(form, parsed.value, readItemChange(parsed.value));
}

/** Moves an order to another sale: told first what that means, then done. */
export async function moveToSaleAction(_before: ChangeFormState, sent: FormData): Promise<ChangeFormState> {
  const form = requireForm(sent);
  const parsed = parseForm(moveOrderSchema, form, messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, preview: null };
  const move = readMove(parsed.value);
  if (move) return change(form, parsed.value, move);
  return { ...refuse(form, messages.checkForm), fieldErrors: { to: 'Please choose where to.' }, preview: null };
}

type Asked = {
  readonly reference: string;
  readonly version: number;
  readonly agreed: string;
  readonly reason: string;
};

async function change(form: FormData, asked: Asked, wish: StaffChange): Promise<ChangeFormState> {
  const { reference, version, agreed, reason } = asked;
  const { context } = await admitTo('orders.change', `/admin/orders/${encodeURIComponent(reference)}`);
  // Told of one change, nobody agrees to another by changing a field.
  const named = Object.values(wish).join(' ');
  const [agreedWish, agreedPence] = agreed.split('|');
  const answer = await changeOrderFor(context, {
    ...{ reference, seenVersion: version, change: wish, reason },
    agreedPence: agreedWish === named && agreedPence !== undefined ? Number(agreedPence) : null,
  });
  if (!answer.ok) return { ...refuse(form, staffChangeProblemInWords(answer.problem)), preview: null };
  if (answer.value.kind === 'made') done(form);
  return { message: null, fieldErrors: {}, values: typedValues(form), preview: previewOf(answer.value, named) };
}

function previewOf({ plan, settlement }: ChangeAnswer, named: string): ChangePreview {
  const { lines, totalPence } = plan;
  return {
    lines: lines.map(({ name, quantity }) => ({ name, quantity })),
    totalPence,
    refundPence: settlement.kind === 'give_back' ? (settlement.plan?.amountPence ?? noPence) : noPence,
    agreed: `${named}|${totalPence}`,
  };
}
