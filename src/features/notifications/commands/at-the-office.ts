import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import type { LetterId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { SendAgainProblem } from '../domain/letter-words';
import { findMailEvent, isLetterKnown } from '../store/mail-events';
import { hearAgain } from '../store/outbox';
import { subjectOfLetter } from '../store/unreached';
import { sendAgain } from './outbox';

/** Sends a letter once more that did not reach its person, whatever it is about. */
export async function sendUnreachedAgain(
  context: Context,
  letterId: LetterId,
): Promise<Result<undefined, SendAgainProblem>> {
  const staff = await requireStaff(context, 'letters.resend');
  const subject = await subjectOfLetter(context.db, letterId);
  if (subject === null) return refused({ kind: 'letter_gone' });
  const by = { personId: staff.id, actor: staff.name };
  return sendAgain(context, letterId, [
    auditStatement(context, { action: 'letter.sent_again', ...by, subject, after: { letterId } }),
  ]);
}

/** Hears once more what Resend told us of a letter; says whether there is a letter of ours that it fits. */
export async function replayMailEvent(
  context: Context,
  eventId: string,
): Promise<Result<{ readonly fitsLetter: boolean }, { readonly kind: 'no_such_event' }>> {
  const staff = await requireStaff(context, 'jobs.run');
  const event = await findMailEvent(context.db, eventId);
  if (!event) return refused({ kind: 'no_such_event' });
  const by = { personId: staff.id, actor: staff.name };
  await runBatch(context.db, [
    ...hearAgain(context.db, event.resendId, context.now()),
    auditStatement(context, {
      ...{ action: 'mail_event.replayed', ...by, subject: eventId },
      before: { type: event.type },
    }),
  ]);
  return ok({ fitsLetter: await isLetterKnown(context.db, event.resendId) });
}
