import { endSessionsStatement, tieStatement } from '@/features/access/commands/sessions';
import { findPersonOf } from '@/features/access/queries';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { auditStatement } from '@/features/shop/commands';
import { ok, type Result, refused } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context, ExpiredCode, Unavailable } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { emailChangedLetter } from '../domain/letters';

/**
 * Moves an account to the address whose letter was answered, or back to the one it was taken from: then everybody is
 * signed out, because it may have been somebody else who moved it. The address it leaves is told.
 */
export async function moveAccount(
  context: Context,
  code: string,
): Promise<Result<{ readonly isRecovered: boolean }, Unavailable | ExpiredCode>> {
  const read = await context.identity.readCode(code);
  if (!read.ok) return read;
  const isRecovered = read.value.kind === 'recover_email';
  if (!isRecovered && read.value.kind !== 'change_email') return refused({ kind: 'expired' });
  const applied = await context.identity.applyCode(code);
  if (!applied.ok) return refused(applied.problem.kind === 'unavailable' ? applied.problem : { kind: 'expired' });
  await follow(context, { uid: applied.value.uid, email: emailKey(applied.value.email), isRecovered });
  return ok({ isRecovered });
}

type Moved = { readonly uid: string; readonly email: string; readonly isRecovered: boolean };

async function follow(context: Context, { uid, email, isRecovered }: Moved): Promise<void> {
  const person = await findPersonOf(context, { uid });
  if (!person) return;
  const { id: personId, email: before } = person;
  const at = context.now();
  const told = before === null || before === email ? [] : [emailChangedLetter({ to: before, personId, at })];
  await runBatch(context.db, [
    tieStatement(context, { personId, uid, email }),
    ...(isRecovered ? [endSessionsStatement(context, personId)] : []),
    auditStatement(context, { action: 'account.email_changed', personId, actor: 'person', subject: personId }),
    ...told.flatMap((letter) => letterStatements(context, letter)),
  ]);
  sendLettersSoon(context);
  context.log.info('accounts.moved', { personId, isRecovered });
}
