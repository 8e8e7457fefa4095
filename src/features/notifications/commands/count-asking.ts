import { countTry, type CountRule, type TooManyTries } from '@/features/access/commands';
import type { Result } from '@/kernel/result';
import type { Context } from '@/platform/context';

export type { TooManyTries } from '@/features/access/commands';

type Asking = {
  /** What is asked for: each thing is counted by itself. */
  readonly what: string;
  /** The address a letter would go to, or that an answer would. */
  readonly email: string;
  readonly perEmail: CountRule;
  readonly perAddress: CountRule;
};

/**
 * Counts one more asking for a letter. The network address is asked first: one that tries a thousand e-mail addresses
 * must not use up their tries.
 */
export async function countAsking(context: Context, asking: Asking): Promise<Result<undefined, TooManyTries>> {
  const { what, email, perEmail, perAddress } = asking;
  const byAddress = await countTry(context, `${what}.address:${context.address}`, perAddress);
  return byAddress.ok ? countTry(context, `${what}.email:${email}`, perEmail) : byAddress;
}
