import { countSignIn, forgiveSignIn } from '@/features/access/commands/tries';
import { ok, type Result, refused } from '@/kernel/result';
import type { Context, ExpiredCode } from '@/platform/context';
import { type SignInRefusal, vague } from './sign-in';
import { type HalfSignedIn, type SignedIn, welcome } from './welcome';

type Answered = { readonly code: string; readonly password: string; readonly device: string | null };

/**
 * Verifies an address by the code of its letter, and signs its owner in. It takes the password as well: somebody else may
 * have opened the account with this address, and a press on a button must not hand it to them.
 */
export async function verifyAddress(
  context: Context,
  { code, password, device }: Answered,
): Promise<Result<SignedIn | HalfSignedIn, Exclude<SignInRefusal, { kind: 'unverified' }> | ExpiredCode>> {
  const read = await context.identity.readCode(code);
  if (!read.ok) return read;
  if (read.value.kind !== 'verify') return refused({ kind: 'expired' });
  const counted = await countSignIn(context, read.value.email);
  if (!counted.ok) return counted;
  const identified = await context.identity.signIn(read.value.email, password, context.now());
  if (!identified.ok) return refused(vague(identified.problem));
  const applied = await context.identity.applyCode(code);
  if (!applied.ok) return refused(applied.problem.kind === 'unavailable' ? applied.problem : { kind: 'expired' });
  forgiveSignIn(context, counted.value);
  const { uid, email } = applied.value;
  const welcomed = await welcome(context, { vouched: { uid, email, emailVerified: true, name: null }, device });
  return welcomed.ok ? ok(welcomed.value) : refused({ kind: 'wrong_login' });
}
