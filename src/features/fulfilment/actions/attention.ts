'use server';

import { messages } from '@/config/frontend';
import { attentionHref } from '@/features/access/domain/menu';
import { letStand } from '@/features/checkout/commands/let-stand';
import { settleDifference } from '@/features/checkout/commands/settle-difference';
import { type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { cancelOrderFor } from '../commands';
import { officeProblemInWords } from '../domain/words';
import { attentionSchema, cancelSchema, differenceSchema } from '../schema';
import { admitTo, done, refuse } from './at-the-office';

/** Settles what an order was paid too much or too little, as one step. */
export async function settleDifferenceAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(differenceSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { reference, version: seenVersion, way } = parsed.value;
  const { context, actor } = await admitTo('orders.refund', attentionHref);
  const settled = await settleDifference(context, { reference, seenVersion, way, actor });
  return settled.ok ? done(form) : refuse(form, officeProblemInWords(settled.problem));
}

/** Lets an order stand whose money came in another currency. */
export async function letStandAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(attentionSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { reference, version: seenVersion } = parsed.value;
  const { context, actor } = await admitTo('orders.refund', attentionHref);
  const stands = await letStand(context, { reference, seenVersion, actor });
  return stands.ok ? done(form) : refuse(form, officeProblemInWords(stands.problem));
}

/** Cancels an order from the queue, with a reason the shopper reads. */
export async function callOffAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(cancelSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { context } = await admitTo('orders.cancel', attentionHref);
  const cancelled = await cancelOrderFor(context, parsed.value);
  return cancelled.ok ? done(form) : refuse(form, officeProblemInWords(cancelled.problem));
}
