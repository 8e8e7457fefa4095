'use server';

import { redirect } from 'next/navigation';
import { readOfficeForm } from '@/features/access/actions/office-form';
import { reconcileHref } from '@/features/access/domain/menu';
import { type FormState, typedValues } from '@/platform/next/form-action';
import { askToReconcile } from './commands/ask-to-reconcile';
import { askProblemInWords } from './domain/words';
import { daysSchema } from './schema';

/** Asks for a comparison of Stripe's books with ours. */
export async function askToReconcileAction(_before: FormState, sent: FormData): Promise<FormState> {
  const door = { permission: 'money.reconcile', page: reconcileHref, schema: daysSchema } as const;
  const { form, context, staff, parsed } = await readOfficeForm(sent, door);
  if (!parsed.ok) return parsed.state;
  const asked = await askToReconcile(context, { days: parsed.value, staff });
  if (asked.ok) redirect(reconcileHref);
  return { message: askProblemInWords(asked.problem), fieldErrors: {}, values: typedValues(form) };
}
