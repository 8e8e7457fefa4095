'use server';

import { messages } from '@/config/frontend';
import { takeMoney, untakeMoney } from '@/features/orders/commands/table-money';
import { type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { officeProblemInWords } from '../domain/words';
import { takeMoneySchema, untakeMoneySchema } from '../schema';
import { admitTo, done, refuse } from './at-the-office';

/** Writes down that what is due was paid at the table. */
export async function takeMoneyAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(takeMoneySchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { reference, version: seenVersion, took: way } = parsed.value;
  const { context, actor } = await admitTo('orders.take_cash', orderPage(reference));
  const taken = await takeMoney(context, { reference, seenVersion, way, actor });
  return taken.ok ? done(form) : refuse(form, officeProblemInWords(taken.problem));
}

/** Takes that off again, with a reason. */
export async function untakeMoneyAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(untakeMoneySchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { reference, version: seenVersion, reason } = parsed.value;
  const { context, actor } = await admitTo('orders.undo', orderPage(reference));
  const untaken = await untakeMoney(context, { reference, seenVersion, reason, actor });
  return untaken.ok ? done(form) : refuse(form, officeProblemInWords(untaken.problem));
}

function orderPage(reference: string): string {
  return `/admin/orders/${encodeURIComponent(reference)}`;
}
