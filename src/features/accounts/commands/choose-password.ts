import { endSessionsStatement } from '@/features/access/commands/sessions';
import { findPersonOf } from '@/features/access/queries';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { auditStatement } from '@/features/shop/commands';
import { ok, type Result } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context, ExpiredCode, Unavailable, WeakPassword } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { passwordChangedLetter } from '../domain/letters';

/** Puts a new password in place of a forgotten one, by the code of a letter; whoever was signed in anywhere is out. */
export async function choosePassword(
  context: Context,
  { code, newPassword }: { readonly code: string; readonly newPassword: string },
): Promise<Result<undefined, Unavailable | ExpiredCode | WeakPassword>> {
  const reset = await context.identity.resetPassword(code, newPassword);
  if (!reset.ok) return reset;
  const email = emailKey(reset.value.email);
  // Somebody who opened an account and never came in is not known here yet.
  const person = await findPersonOf(context, { email });
  if (!person) return ok();
  const { id: personId } = person;
  await runBatch(context.db, [
    endSessionsStatement(context, personId),
    auditStatement(context, { action: 'account.password_changed', personId, actor: 'person', subject: personId }),
    ...letterStatements(context, passwordChangedLetter({ to: email, personId, at: context.now() })),
  ]);
  sendLettersSoon(context);
  context.log.info('accounts.password_reset', { personId });
  return ok();
}
