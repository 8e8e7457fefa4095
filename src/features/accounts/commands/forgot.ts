import { counters } from '@/config/backend';
import { countAsking, type TooManyTries } from '@/features/notifications/commands/count-asking';
import { ok, type Result, refused } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context, Unavailable } from '@/platform/context';

/** Has the letter sent with which somebody chooses a new password; an address without an account is answered alike. */
export async function askForReset(
  context: Context,
  typed: string,
): Promise<Result<undefined, TooManyTries | Unavailable>> {
  const email = emailKey(typed);
  const { forgotPerEmail: perEmail, forgotPerAddress: perAddress } = counters;
  const counted = await countAsking(context, { what: 'forgot', email, perEmail, perAddress });
  if (!counted.ok) return counted;
  const sent = await context.identity.sendResetLetter(email);
  if (!sent.ok && sent.problem.kind === 'unavailable') return refused(sent.problem);
  // Identity Platform has sent this address enough for now; that too would tell that it has an account.
  if (!sent.ok) context.log.warn('accounts.reset_letter_not_sent', { why: sent.problem.kind });
  return ok();
}
