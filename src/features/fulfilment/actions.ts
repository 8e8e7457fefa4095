'use server';

import { admitStaff, readOfficeForm } from '@/features/access/actions/office-form';
import { attentionHref } from '@/features/access/domain/menu';
import { refundAgain } from '@/features/checkout/commands/refund-again';
import { settleAttention } from '@/features/checkout/commands/settle-attention';
import { isHandOver, isUndo } from '@/features/orders/domain/undo';
import { refundStrayPayment, settleStrayPayment } from '@/features/payments/commands/settle-stray';
import { type FormState, typedValues } from '@/platform/next/form-action';
import { actorOf, done, orderPageOf, refuse } from './actions/at-the-office';
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
  const door = { permission: 'orders.move', page: orderPageOf, schema: moveSchema } as const;
  const { form, context, staff, parsed } = await readOfficeForm(sent, door);
  if (!parsed.ok) return parsed.state;
  const { reference, from, to, reason, took } = parsed.value;
  const page = orderPageOf(form);
  if (isHandOver(to)) await admitStaff({ permission: 'orders.take_cash', page });
  if (isUndo(from, to)) await admitStaff({ permission: 'orders.undo', page });
  const wish = { reference, from, to, actor: actorOf(staff), took, reason: reason || null };
  const moved = await moveOrderTo(context, wish);
  return moved.ok ? done(form) : refuse(form, officeProblemInWords(moved.problem));
}

/** Cancels an order for good, with everything that follows from it. */
export async function cancelOrderAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, parsed } = await readOfficeForm(sent, {
    permission: 'orders.cancel',
    page: orderPageOf,
    schema: cancelSchema,
  });
  if (!parsed.ok) return parsed.state;
  const cancelled = await cancelOrderFor(context, parsed.value);
  return cancelled.ok ? done(form) : refuse(form, officeProblemInWords(cancelled.problem));
}

export type RefundFormState = FormState & {
  /** What would go back, for the person to agree to; null before they asked. */
  readonly foreseenPence: number | null;
};

/** Says what a refund comes to, and makes it once the person has agreed to that very amount. */
export async function refundOrderAction(_before: RefundFormState, sent: FormData): Promise<RefundFormState> {
  const { form, context, parsed } = await readOfficeForm(sent, {
    permission: 'orders.refund',
    page: orderPageOf,
    schema: refundSchema,
  });
  if (!parsed.ok) return { ...parsed.state, foreseenPence: null };
  const { reference, version, reason, seenPence } = parsed.value;
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
  const { form, context, staff, parsed } = await readOfficeForm(sent, {
    permission: 'orders.change',
    page: attentionHref,
    schema: attentionSchema,
  });
  if (!parsed.ok) return parsed.state;
  const { reference, version, reason } = parsed.value;
  if (reason === '') return refuse(form, officeProblemInWords({ kind: 'reason_missing' }));
  const settled = await settleAttention(context, { reference, seenVersion: version, actor: actorOf(staff), reason });
  return settled.ok ? done(form) : refuse(form, officeProblemInWords(settled.problem));
}

/** Asks once more for the refunds of an order that did not go through. */
export async function refundAgainAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, staff, parsed } = await readOfficeForm(sent, {
    permission: 'orders.refund',
    page: attentionHref,
    schema: attentionSchema,
  });
  if (!parsed.ok) return parsed.state;
  const { reference, version } = parsed.value;
  const asked = await refundAgain(context, { reference, seenVersion: version, actor: actorOf(staff) });
  return asked.ok ? done(form) : refuse(form, officeProblemInWords(asked.problem));
}

/** Gives a stray payment back. */
export async function refundStrayAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, parsed } = await readOfficeForm(sent, {
    permission: 'orders.refund',
    page: attentionHref,
    schema: straySchema,
  });
  if (!parsed.ok) return parsed.state;
  const asked = await refundStrayPayment(context, { id: parsed.value.strayId });
  return asked.ok ? done(form) : refuse(form, officeProblemInWords(asked.problem));
}

/** Closes a stray payment that was seen to in another way. */
export async function settleStrayAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, staff, parsed } = await readOfficeForm(sent, {
    permission: 'orders.refund',
    page: attentionHref,
    schema: straySchema,
  });
  if (!parsed.ok) return parsed.state;
  const { strayId: id, reason } = parsed.value;
  if (reason === '') return refuse(form, officeProblemInWords({ kind: 'reason_missing' }));
  const settled = await settleStrayPayment(context, { id, actor: actorOf(staff), reason });
  return settled.ok ? done(form) : refuse(form, officeProblemInWords(settled.problem));
}

/** Sends a letter about an order once more. */
export async function sendAgainAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, staff, parsed } = await readOfficeForm(sent, {
    permission: 'letters.resend',
    page: orderPageOf,
    schema: sendAgainSchema,
  });
  if (!parsed.ok) return parsed.state;
  const again = await resendLetter(context, { ...parsed.value, actor: actorOf(staff) });
  return again.ok ? done(form) : refuse(form, officeProblemInWords(again.problem));
}
