'use server';

import { messages } from '@/config/frontend';
import { readOfficeForm } from '@/features/access/actions/office-form';
import { noPence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { type FormState, typedValues } from '@/platform/next/form-action';
import { type ChangeAnswer, changeOrderFor } from '../commands/change-order';
import type { ChangePreview, StaffChange } from '../domain/staff-change';
import { staffChangeProblemInWords } from '../domain/staff-change-words';
import { itemSchema, moveOrderSchema, readItemChange, readMove } from '../schema/order-change';
import { done, orderPageOf, refuse } from './at-the-office';

export type ChangeFormState = FormState & {
  /** What it comes to, for the person to agree to; null before they asked. */
  readonly preview: ChangePreview | null;
};

const door = { permission: 'orders.change', page: orderPageOf } as const;

/** Takes something out of an order that is not available, or gives something else instead: told first, then done. */
export async function changeItemAction(_before: ChangeFormState, sent: FormData): Promise<ChangeFormState> {
  const { form, context, parsed } = await readOfficeForm(sent, { ...door, schema: itemSchema });
  if (!parsed.ok) return { ...parsed.state, preview: null };
  return change(context, form, { asked: parsed.value, wish: readItemChange(parsed.value) });
}

/** Moves an order to another sale: told first what that means, then done. */
export async function moveToSaleAction(_before: ChangeFormState, sent: FormData): Promise<ChangeFormState> {
  const { form, context, parsed } = await readOfficeForm(sent, { ...door, schema: moveOrderSchema });
  if (!parsed.ok) return { ...parsed.state, preview: null };
  const move = readMove(parsed.value);
  if (move) return change(context, form, { asked: parsed.value, wish: move });
  return { ...refuse(form, messages.checkForm), fieldErrors: { to: 'Please choose where to.' }, preview: null };
}

type Asked = {
  readonly asked: {
    readonly reference: string;
    readonly version: number;
    readonly agreed: string;
    readonly reason: string;
  };
  readonly wish: StaffChange;
};

async function change(context: Context, form: FormData, { asked, wish }: Asked): Promise<ChangeFormState> {
  const { reference, version, agreed, reason } = asked;
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
