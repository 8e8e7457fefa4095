'use server';

import { messages } from '@/config/frontend';
import type { Permission } from '@/features/access/domain/permissions';
import { attentionHref } from '@/features/access/domain/menu';
import { refundAgain } from '@/features/checkout/commands/refund-again';
import { settleAttention } from '@/features/orders/commands/settle-attention';
import type { Actor } from '@/features/orders/domain/order';
import { isHandOver, isUndo } from '@/features/orders/domain/undo';
import { refundStrayPayment, settleStrayPayment } from '@/features/payments/commands/settle-stray';
import type { Context } from '@/platform/context';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { admitTo, done, refuse } from './actions/at-the-office';
import { cancelOrderFor, moveOrderTo, refundOrderFor, resendLetter } from './commands';
import { officeProblemInWords } from './domain/words';
import {
  attentionSchema,
  cancelSchema,
  moveSchema,
  readRefundChoice,
  refundSchema,
  sendAgainSchema,
  straySchema,
} from './schema';

/** Moves an order on, or a step back with a reason. */
export async function moveOrderAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(moveSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { reference, from, to, reason, took } = parsed.value;
  if (isHandOver(to)) await admit('orders.take_cash', reference);
  const { context, actor } = await admit(isUndo(from, to) ? 'orders.undo' : 'orders.move', reference);
  const moved = await moveOrderTo(context, { reference, from, to, actor, took, reason: reason || null });
  return moved.ok ? done(form) : refuse(form, officeProblemInWords(moved.problem));
}

/** Cancels an order for good, with everything that follows from it. */
export async function cancelOrderAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(cancelSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { context } = await admit('orders.cancel', parsed.value.reference);
  const cancelled = await cancelOrderFor(context, parsed.value);
  return cancelled.ok ? done(form) : refuse(form, officeProblemInWords(cancelled.problem));
}

export type RefundFormState = FormState & {
  /** What would go back, for the person to agree to; null before they asked. */
  readonly foreseenPence: number | null;
};

/** Says what a refund comes to, and makes it once the person has agreed to that very amount. */
export async function refundOrderAction(_before: RefundFormState, sent: FormData): Promise<RefundFormState> {
  const form = requireForm(sent);
  const parsed = parseForm(refundSchema, form, messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, foreseenPence: null };
  const { reference, version, reason, seenPence } = parsed.value;
  const { context } = await admit('orders.refund', reference);
  const choice = readRefundChoice(parsed.value, form);
  if (!choice) return { ...refuse(form, 'Please type the amount in pounds, like 2.50.'), foreseenPence: null };
  const wish = { reference, seenVersion: version, choice, reason };
  const answer = await refundOrderFor(context, { ...wish, agreedPence: seenPence === '' ? null : Number(seenPence) });
  if (!answer.ok) return { ...refuse(form, officeProblemInWords(answer.problem)), foreseenPence: null };
  if (answer.value.kind === 'made') done(form);
  return { message: null, fieldErrors: {}, values: typedValues(form), foreseenPence: answer.value.refundPence };
}

/** Takes the flag off an order somebody has looked at. */
export async function settleAttentionAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(attentionSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { reference, version, reason } = parsed.value;
  const { context, actor } = await admitTo('orders.change', attentionHref);
  if (reason === '') return refuse(form, officeProblemInWords({ kind: 'reason_missing' }));
  const settled = await settleAttention(context, { reference, seenVersion: version, actor, reason });
  return settled.ok ? done(form) : refuse(form, officeProblemInWords(settled.problem));
}

/** Asks once more for the refunds of an order that did not go through. */
export async function refundAgainAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(attentionSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { context, actor } = await admitTo('orders.refund', attentionHref);
  const { reference, version } = parsed.value;
  const asked = await refundAgain(context, { reference, seenVersion: version, actor });
  return asked.ok ? done(form) : refuse(form, officeProblemInWords(asked.problem));
}

/** Gives a stray payment back. */
export async function refundStrayAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(straySchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { context } = await admitTo('orders.refund', attentionHref);
  const asked = await refundStrayPayment(context, { id: parsed.value.strayId });
  return asked.ok ? done(form) : refuse(form, officeProblemInWords(asked.problem));
}

/** Closes a stray payment that was seen to in another way. */
export async function settleStrayAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(straySchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { context, actor } = await admitTo('orders.refund', attentionHref);
  const { strayId: id, reason } = parsed.value;
  if (reason === '') return refuse(form, officeProblemInWords({ kind: 'reason_missing' }));
  const settled = await settleStrayPayment(context, { id, actor, reason });
  return settled.ok ? done(form) : refuse(form, officeProblemInWords(settled.problem));
}

/** Sends a letter about an order once more. */
export async function sendAgainAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(sendAgainSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { context, actor } = await admit('letters.resend', parsed.value.reference);
  const again = await resendLetter(context, { ...parsed.value, actor });
  return again.ok ? done(form) : refuse(form, officeProblemInWords(again.problem));
}

function admit(permission: Permission, reference: string): Promise<{ context: Context; actor: Actor }> {
  return admitTo(permission, `/admin/orders/${encodeURIComponent(reference)}`);
}
