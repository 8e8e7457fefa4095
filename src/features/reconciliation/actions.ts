'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { reconcileHref } from '@/features/access/domain/menu';
import { signInHref } from '@/features/access/domain/safe-next';
import { requireStaff } from '@/features/access/queries';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import { askToReconcile } from './commands/ask-to-reconcile';
import { askProblemInWords } from './domain/words';
import { daysSchema } from './schema';

/** Asks for a comparison of Stripe's books with ours. */
export async function askToReconcileAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const context = await currentContext();
  const staff = await requireStaff(context, 'money.reconcile').catch((error: unknown) =>
    turnAway(error, signInHref(reconcileHref)),
  );
  const parsed = parseForm(daysSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const asked = await askToReconcile(context, { days: parsed.value, staff });
  if (asked.ok) redirect(reconcileHref);
  return { message: askProblemInWords(asked.problem), fieldErrors: {}, values: typedValues(form) };
}
