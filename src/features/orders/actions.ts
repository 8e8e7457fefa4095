'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { askForOrderLinks } from './commands/send-order-links';
import { findOrderSchema } from './schema';

/** Asks for the links to an address's orders; the answer is the same for every address. */
export async function findMyOrderAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(findOrderSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const asked = await askForOrderLinks(await currentContext(), parsed.value.email);
  if (!asked.ok) return { message: messages.tooManyLetters, fieldErrors: {}, values: typedValues(form) };
  redirect('/find-my-order/sent');
}
