'use server';

import { messages } from '@/config/frontend';
import { readOfficeForm } from '@/features/access/actions/office-form';
import { eraseHref } from '@/features/access/domain/menu';
import { emptyForm, type FormState, parseForm, typedValues } from '@/platform/next/form-action';
import { eraseFor, type EraseForAnswer } from '../commands/erase-for';
import { type ForeseenErasure, notErasedWords } from '../domain/erase-for';
import { foreseeErasure } from '../queries/foresee-erasure';
import { agreedErasureSchema, whomToEraseSchema } from '../schema';

export type EraseForState = FormState & {
  /** What would go, for the person to agree to; null before they asked. */
  readonly foreseen: ForeseenErasure | null;
  readonly done: Extract<EraseForAnswer, { kind: 'done' }> | null;
};

/** Says what would go of somebody, and erases them once the person has agreed to exactly that. */
export async function eraseForAction(_before: EraseForState, sent: FormData): Promise<EraseForState> {
  const door = { permission: 'customers.erase', page: eraseHref, schema: whomToEraseSchema } as const;
  const { form, context, parsed } = await readOfficeForm(sent, door);
  if (!parsed.ok) return { ...parsed.state, foreseen: null, done: null };
  const { email, seen } = parsed.value;
  const values = typedValues(form);
  const found = await foreseeErasure(context, email);
  if (!found.ok)
    return { message: notErasedWords[found.problem.kind], fieldErrors: {}, values, foreseen: null, done: null };
  const { foreseen } = found.value;
  if (seen === '') return { ...emptyForm, values, foreseen, done: null };
  const agreed = parseForm(agreedErasureSchema, form, messages.checkForm);
  if (!agreed.ok) return { ...agreed.state, foreseen, done: null };
  const answer = await eraseFor(context, { ...agreed.value, email, seen });
  if (!answer.ok)
    return { ...emptyForm, message: notErasedWords[answer.problem.kind], values, foreseen: null, done: null };
  if (answer.value.kind === 'done') return { ...emptyForm, foreseen: null, done: answer.value };
  return { ...emptyForm, message: messages.checkForm, values, foreseen: answer.value.foreseen, done: null };
}
