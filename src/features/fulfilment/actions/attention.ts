'use server';

import { readOfficeForm } from '@/features/access/actions/office-form';
import { attentionHref } from '@/features/access/domain/menu';
import { letStand } from '@/features/checkout/commands/let-stand';
import { settleDifference } from '@/features/checkout/commands/settle-difference';
import type { FormState } from '@/platform/next/form-action';
import { cancelOrderFor } from '../commands';
import { officeProblemInWords } from '../domain/words';
import { attentionSchema, cancelSchema, differenceSchema } from '../schema';
import { actorOf, done, refuse } from './at-the-office';

/** Settles what an order was paid too much or too little, as one step. */
export async function settleDifferenceAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, staff, parsed } = await readOfficeForm(sent, {
    permission: 'orders.refund',
    page: attentionHref,
    schema: differenceSchema,
  });
  if (!parsed.ok) return parsed.state;
  const { reference, version: seenVersion, way } = parsed.value;
  const settled = await settleDifference(context, { reference, seenVersion, way, actor: actorOf(staff) });
  return settled.ok ? done(form) : refuse(form, officeProblemInWords(settled.problem));
}

/** Lets an order stand whose money came in another currency. */
export async function letStandAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, staff, parsed } = await readOfficeForm(sent, {
    permission: 'orders.refund',
    page: attentionHref,
    schema: attentionSchema,
  });
  if (!parsed.ok) return parsed.state;
  const { reference, version: seenVersion } = parsed.value;
  const stands = await letStand(context, { reference, seenVersion, actor: actorOf(staff) });
  return stands.ok ? done(form) : refuse(form, officeProblemInWords(stands.problem));
}

/** Cancels an order from the queue, with a reason the shopper reads. */
export async function callOffAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, parsed } = await readOfficeForm(sent, {
    permission: 'orders.cancel',
    page: attentionHref,
    schema: cancelSchema,
  });
  if (!parsed.ok) return parsed.state;
  const cancelled = await cancelOrderFor(context, parsed.value);
  return cancelled.ok ? done(form) : refuse(form, officeProblemInWords(cancelled.problem));
}
