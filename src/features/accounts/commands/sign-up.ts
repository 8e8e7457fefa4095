import { accountExistsAgainMs, counters } from '@/config/backend';
import { countAsking, type TooManyTries } from '@/features/notifications/commands/count-asking';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { invariant } from '@/kernel/invariant';
import { ok, type Result, refused } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context, SignUpProblem } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { sha256Hex } from '@/platform/signed-links';
import { accountExistsLetter } from '../domain/letters';

/** Why no letter is on its way; never whether the address has an account. */
export type SignUpRefusal =
  | TooManyTries
  | { readonly kind: 'weak_password' }
  | { readonly kind: 'invalid_email' }
  | { readonly kind: 'unavailable' };

/**
 * Opens an account that nobody can use before its letter was answered. Where the address has one already, its owner is
 * told so by letter, and whoever is asking hears the same as always.
 */
export async function signUp(
  context: Context,
  { email: typed, newPassword }: { readonly email: string; readonly newPassword: string },
): Promise<Result<undefined, SignUpRefusal>> {
  const email = emailKey(typed);
  const { signUpPerEmail: perEmail, signUpPerAddress: perAddress } = counters;
  const counted = await countAsking(context, { what: 'sign_up', email, perEmail, perAddress });
  if (!counted.ok) return counted;
  const opened = await context.identity.signUp(email, newPassword, context.now());
  // Both letters are left for after the answer, so that the time it takes tells nothing.
  if (opened.ok) context.afterResponse(sendVerifyLetter(context, opened.value.idToken));
  else if (opened.problem.kind === 'taken') context.afterResponse(tellOwner(context, email));
  else return refused(plain(context, opened.problem.kind));
  context.log.info('accounts.sign_up_asked');
  return ok();
}

/** Sends the letter that verifies an address once more, to whoever knows its password; quietly none where it was often asked for. */
export async function sendVerifyLetterAgain(
  context: Context,
  { email: told, idToken }: { readonly email: string; readonly idToken: string },
): Promise<void> {
  const email = emailKey(told);
  const { accountLettersPerEmail: perEmail, accountLettersPerAddress: perAddress } = counters;
  const counted = await countAsking(context, { what: 'verify_letter', email, perEmail, perAddress });
  if (counted.ok) context.afterResponse(sendVerifyLetter(context, idToken));
}

/** Tells whoever reads an address's letters that somebody tried to open an account with it. */
export async function tellOwner(context: Context, email: string): Promise<void> {
  const round = Math.floor(context.now() / accountExistsAgainMs);
  // A bare hash of an address could be guessed through, and outlives its erasure.
  const [pepper] = context.linkKeys;
  invariant(pepper, 'There is no key to hash with');
  const letter = accountExistsLetter(email, await sha256Hex(`${pepper}\n${email}\n${round}`));
  await runBatch(context.db, letterStatements(context, letter));
  sendLettersSoon(context);
}

async function sendVerifyLetter(context: Context, idToken: string): Promise<void> {
  const sent = await context.identity.sendVerifyLetter(idToken);
  // Signing in sends another one.
  if (!sent.ok) context.log.warn('accounts.verify_letter_not_sent', { why: sent.problem.kind });
}

function plain(context: Context, kind: Exclude<SignUpProblem['kind'], 'taken'>): SignUpRefusal {
  // Identity Platform counts by its own rules, and does not say until when.
  return kind === 'too_many_tries' ? { kind, againAt: context.now() + counters.signUpPerEmail.windowMs } : { kind };
}
