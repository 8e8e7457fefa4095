import { counters } from '@/config/backend';
import { invariant } from '@/kernel/invariant';
import { ok, type Result, refused } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { type CountRule, forgetOldTries, type TooManyTries, whatOf } from '../commands';
import { type CountedTry, countTries, forgiveTries } from '../store/tries';

/** Tries at signing in that were counted, to be forgiven where they succeed. */
export type CountedSignIn = { readonly wrong: ReadonlyArray<CountedTry>; readonly wrongBefore: number };

/**
 * Counts a try at signing in, by the network address and by the account. Wrong ones are counted over longer spans as
 * well, so that the wait grows with them. The address is asked first: one that tries a thousand accounts must not lock
 * them all.
 */
export async function countSignIn(context: Context, email: string): Promise<Result<CountedSignIn, TooManyTries>> {
  const { signInPerAddress, signInPerAccount, wrongSignInsPerAddress, wrongSignInsPerAccount } = counters;
  const byAddress = `sign_in.address:${context.address}`;
  const byAccount = `sign_in.account:${emailKey(email)}`;
  const address = await count(context, byAddress, [signInPerAddress, ...wrongSignInsPerAddress]);
  if (!address.ok) return address;
  const account = await count(context, byAccount, [signInPerAccount, ...wrongSignInsPerAccount]);
  if (!account.ok) return account;
  const wrong = [...address.value.slice(1), ...account.value.slice(1)];
  return ok({ wrong, wrongBefore: Math.max(...wrong.map(({ count: times }) => times)) - 1 });
}

/** Takes a try that succeeded out of the wrong ones, once the answer is out. */
export function forgiveSignIn(context: Context, { wrong }: CountedSignIn): void {
  context.afterResponse(forgiveTries(context.db, wrong));
}

async function count(
  context: Context,
  whose: string,
  rules: ReadonlyArray<CountRule>,
): Promise<Result<ReadonlyArray<CountedTry>, TooManyTries>> {
  const now = context.now();
  const [pepper] = context.linkKeys;
  invariant(pepper, 'There is no key to hash counters with');
  const tries = rules.map(({ windowMs }) => ({
    // The shortest window keeps the plain name; each longer one is another counter.
    key: windowMs === rules[0]?.windowMs ? whose : `${whose}:${windowMs}`,
    windowStartsAt: now - (now % windowMs),
  }));
  const counted = await countTries(context.db, pepper, tries);
  if (counted.some(({ count: times }) => times === 1)) forgetOldTries(context);
  const over = rules.flatMap((rule, place) => {
    const at = counted[place];
    return at && at.count > rule.limit ? [{ ...rule, againAt: at.windowStartsAt + rule.windowMs }] : [];
  });
  const [longest] = over.toSorted((one, other) => other.againAt - one.againAt);
  if (!longest) return ok(counted);
  const { againAt, ...rule } = longest;
  context.slowDown?.({ policy: whatOf(whose), ...rule, waitMs: againAt - now });
  return refused({ kind: 'too_many_tries', againAt });
}
