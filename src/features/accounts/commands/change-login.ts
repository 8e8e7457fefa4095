import { counters } from '@/config/backend';
import { endSessionsStatement, sessionStatements } from '@/features/access/commands/sessions';
import { countSignIn, forgiveSignIn } from '@/features/access/commands/tries';
import type { Person } from '@/features/access/domain/person';
import { requirePerson } from '@/features/access/queries';
import { countAsking } from '@/features/notifications/commands/count-asking';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { auditStatement } from '@/features/shop/commands';
import { ok, type Result, refused } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context, IdentityLogin } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { passwordChangedLetter } from '../domain/letters';
import { type SignInRefusal, vague } from './sign-in';
import { tellOwner } from './sign-up';
import type { SignedIn } from './welcome';

/** Why a password or an address stays as it is. */
export type ChangeRefusal = Exclude<SignInRefusal, { kind: 'unverified' }>;

type NewPassword = { readonly password: string; readonly newPassword: string; readonly device: string | null };

/** Changes the password of whoever is asking; every other device is signed out, and this one gets another session. */
export async function changePassword(
  context: Context,
  { password, newPassword, device }: NewPassword,
): Promise<Result<SignedIn, ChangeRefusal | { readonly kind: 'weak_password' }>> {
  const person = await requirePerson(context);
  const proved = await proveAgain(context, person, password);
  if (!proved.ok) return proved;
  const changed = await context.identity.changePassword(proved.value.idToken, newPassword, context.now());
  if (!changed.ok) return refused(changed.problem.kind === 'sign_in_again' ? { kind: 'wrong_login' } : changed.problem);
  const { token, endsAt, statements } = await sessionStatements(context, { person, device });
  const { id: personId } = person;
  const letter = passwordChangedLetter({ to: proved.value.email, personId, at: context.now() });
  await runBatch(context.db, [
    // First: it ends what there is, and not what follows.
    endSessionsStatement(context, personId),
    ...statements,
    auditStatement(context, { action: 'account.password_changed', personId, actor: 'person', subject: personId }),
    ...letterStatements(context, letter),
  ]);
  sendLettersSoon(context);
  return ok({ kind: 'signed_in', token, endsAt, person });
}

type NewEmail = { readonly password: string; readonly email: string };

/** Has a letter sent to the address somebody wants to move to; answered alike where it belongs to somebody else. */
export async function askForNewEmail(
  context: Context,
  { password, email: typed }: NewEmail,
): Promise<Result<undefined, ChangeRefusal | { readonly kind: 'invalid_email' }>> {
  const person = await requirePerson(context);
  const proved = await proveAgain(context, person, password);
  if (!proved.ok) return proved;
  const email = emailKey(typed);
  const { accountLettersPerEmail: perEmail, accountLettersPerAddress: perAddress } = counters;
  const counted = await countAsking(context, { what: 'change_email', email, perEmail, perAddress });
  if (!counted.ok) return counted;
  const sent = await context.identity.sendChangeEmailLetter(proved.value.idToken, email);
  if (sent.ok) return ok();
  switch (sent.problem.kind) {
    case 'taken':
      context.afterResponse(tellOwner(context, email));
      return ok();
    case 'sign_in_again':
      return refused({ kind: 'wrong_login' });
    case 'too_many_tries':
      return refused({ kind: 'too_many_tries', againAt: null });
    case 'invalid_email':
    case 'unavailable':
      return refused(sent.problem);
  }
}

/** Asks for the password once more: an unlocked phone on a table is not its owner. */
export async function proveAgain(
  context: Context,
  { email }: Person,
  password: string,
): Promise<Result<IdentityLogin, ChangeRefusal>> {
  if (email === null) return refused({ kind: 'wrong_login' });
  const counted = await countSignIn(context, email);
  if (!counted.ok) return counted;
  const identified = await context.identity.signIn(email, password, context.now());
  if (!identified.ok) return refused(vague(identified.problem));
  forgiveSignIn(context, counted.value);
  return ok(identified.value);
}
