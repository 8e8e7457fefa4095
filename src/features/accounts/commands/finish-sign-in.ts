import { type PendingGone, proveSignIn } from '@/features/access/commands/pending-sign-in';
import type { CodeRefusal } from '@/features/access/commands/second-factor';
import { sessionStatements } from '@/features/access/commands/sessions';
import { sendLettersSoon } from '@/features/notifications/commands/outbox';
import { ok, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { tell } from './second-factor';
import { type SignedIn, signedInAudit } from './welcome';

export type SecondHalf = {
  readonly pendingToken: string;
  /** Off their phone, or off paper. */
  readonly code: string;
  readonly device: string | null;
};

/** Why somebody is not in yet: another code, or the password once more. */
export type SecondHalfRefusal = CodeRefusal | PendingGone;

/** Finishes a sign-in by the second factor: our session begins, and the trail says so in the same batch. */
export async function finishSignIn(
  context: Context,
  { pendingToken, code, device }: SecondHalf,
): Promise<Result<SignedIn, SecondHalfRefusal>> {
  const proved = await proveSignIn(context, pendingToken, code);
  if (!proved.ok) {
    context.log.warn('accounts.code_refused', { why: proved.problem.kind });
    return proved;
  }
  const { person, by, statements } = proved.value;
  const { token, endsAt, statements: session } = await sessionStatements(context, { person, device });
  const onPaper =
    by === 'recovery' ? tell(context, person, { action: 'account.recovery_code_used', news: 'paper_used' }) : [];
  await runBatch(context.db, [...statements, ...session, signedInAudit(context, person), ...onPaper]);
  if (onPaper.length > 0) sendLettersSoon(context);
  context.log.info('accounts.signed_in', { personId: person.id, role: person.role, step: by });
  return ok({ kind: 'signed_in', token, endsAt, person });
}
