'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import type { Permission } from '@/features/access/domain/permissions';
import type { Staff } from '@/features/access/domain/person';
import { signInHref } from '@/features/access/domain/safe-next';
import { requireStaff } from '@/features/access/queries';
import type { Actor } from '@/features/orders/domain/order';
import { isUndo } from '@/features/orders/domain/undo';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import { cancelOrderFor, moveOrderTo, refundOrderFor, resendLetter } from './commands';
import { officeProblemInWords } from './domain/words';
import { cancelSchema, moveSchema, readRefundChoice, refundSchema, sendAgainSchema } from './schema';

/** Moves an order on, or a step back with a reason. */
export async function moveOrderAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(moveSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { reference, from, to, reason } = parsed.value;
  const { context, actor } = await admit(isUndo(from, to) ? 'orders.undo' : 'orders.move', reference);
  const moved = await moveOrderTo(context, { reference, from, to, actor, reason: reason || null });
  return moved.ok ? done(form) : refuse(form, officeProblemInWords(moved.problem));
}

/** Cancels an order for good, with everything that follows from it. */
export async function cancelOrderAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(cancelSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { context, actor } = await admit('orders.cancel', parsed.value.reference);
  const cancelled = await cancelOrderFor(context, { ...parsed.value, actor });
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
  const { context, actor } = await admit('orders.refund', reference);
  const choice = readRefundChoice(parsed.value, form);
  if (!choice) return { ...refuse(form, 'Please type the amount in pounds, like 2.50.'), foreseenPence: null };
  const wish = { reference, seenVersion: version, choice, reason, actor };
  const answer = await refundOrderFor(context, { ...wish, agreedPence: seenPence === '' ? null : Number(seenPence) });
  if (!answer.ok) return { ...refuse(form, officeProblemInWords(answer.problem)), foreseenPence: null };
  if (answer.value.kind === 'made') done(form);
  return { message: null, fieldErrors: {}, values: typedValues(form), foreseenPence: answer.value.refundPence };
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

async function admit(permission: Permission, reference: string): Promise<{ context: Context; actor: Actor }> {
  const context = await currentContext();
  try {
    return { context, actor: actorOf(await requireStaff(context, permission)) };
  } catch (error) {
    turnAway(error, signInHref(`/admin/orders/${encodeURIComponent(reference)}`));
  }
}

function actorOf(staff: Staff): Actor {
  return { personId: staff.id, name: staff.name };
}

/** Back to the page it was sent from, read afresh: sent again by a reload it would be a second move. */
function done(form: FormData): never {
  const back = form.get('back');
  // Only our own pages: an address from outside must not borrow our name.
  redirect(typeof back === 'string' && /^\/admin\/[\w/?=&.%+-]*$/.test(back) ? back : '/admin');
}

function refuse(form: FormData, message: string): FormState {
  return { message, fieldErrors: {}, values: typedValues(form) };
}
