import { humanCheck } from '@/config/backend';
import { ok, type Result, refused } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { countTry, type TooManyTries } from '../commands';

/** The doors at which a program is kept from knocking all day. */
export type HumanDoor = 'sign_up' | 'forgot' | 'sign_in' | 'contact';

export type HumanCheck = {
  readonly door: HumanDoor;
  /** What the widget on the page answered, good once; null where it did not run. */
  readonly answer: string | null;
};

/** The widget's answer is spent, forged or too old. */
export type NotHuman = { readonly kind: 'not_human' };

/** Nothing told a person from a program, and this network address has come often enough like that. */
export type TooManyUnchecked = Omit<TooManyTries, 'kind'> & { readonly kind: 'too_many_unchecked' };

/**
 * Lets a person pass. Without an answer (no JavaScript, or Turnstile is down) the door is not locked: it opens a few times
 * an hour from one network address.
 */
export async function checkHuman(
  context: Context,
  { door, answer }: HumanCheck,
): Promise<Result<undefined, NotHuman | TooManyUnchecked>> {
  if (answer === null) return countUnchecked(context, door);
  const verified = await context.turnstile.verify(answer);
  if (verified.ok) return ok();
  if (verified.problem.kind === 'unavailable') return countUnchecked(context, door);
  context.log.warn('access.not_human', { door });
  return refused({ kind: 'not_human' });
}

async function countUnchecked(context: Context, door: HumanDoor): Promise<Result<undefined, TooManyUnchecked>> {
  const counted = await countTry(context, `unchecked.${door}:${context.address}`, humanCheck.uncheckedPerAddress);
  return counted.ok ? counted : refused({ ...counted.problem, kind: 'too_many_unchecked' });
}
