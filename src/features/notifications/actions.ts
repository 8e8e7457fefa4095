'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { checkHuman } from '@/features/access/commands/human';
import { humanCheckWords } from '@/features/access/domain/human-words';
import { currentContext } from '@/platform/next/context';
import { type FormState, humanAnswer, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { confirmSubscription, endSubscription } from './commands/answer-asking';
import { askToBeTold } from './commands/ask-to-be-told';
import { sendMessage } from './commands/send-message';
import { contactSchema, linkSchema, tellMeSchema } from './schema';

/** Asks to be told when orders open; the answer is the same for every address. */
export async function tellMeAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(tellMeSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const asked = await askToBeTold(await currentContext(), parsed.value.email);
  if (!asked.ok) return { message: messages.tooManyLetters, fieldErrors: {}, values: typedValues(form) };
  redirect('/tell-me/asked');
}

const notSent = {
  too_many_tries: messages.tooManyLetters,
  ...humanCheckWords,
  no_shop_email: messages.noShopEmail,
} as const;

/** Sends a message to the bakery. */
export async function contactAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(contactSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const person = await checkHuman(context, { door: 'contact', answer: humanAnswer(form) });
  const delivered = person.ok ? await sendMessage(context, parsed.value) : person;
  if (delivered.ok) redirect('/contact/sent');
  return { message: notSent[delivered.problem.kind], fieldErrors: {}, values: typedValues(form) };
}

/** Says yes to the letter that asked: from now on they are told. */
export async function confirmAction(sent: FormData): Promise<void> {
  const parsed = parseForm(linkSchema, requireForm(sent), messages.checkForm);
  const confirmed = parsed.ok && (await confirmSubscription(await currentContext(), parsed.value.token)).ok;
  redirect(confirmed ? '/tell-me/done' : '/tell-me/confirm/dead');
}

/** Stops the letters about openings. */
export async function unsubscribeAction(sent: FormData): Promise<void> {
  const parsed = parseForm(linkSchema, requireForm(sent), messages.checkForm);
  const ended = parsed.ok && (await endSubscription(await currentContext(), parsed.value.token)).ok;
  redirect(ended ? '/unsubscribe/done' : '/unsubscribe/dead');
}
