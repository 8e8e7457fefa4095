import { oldTries } from '@/config/backend';
import { invariant } from '@/kernel/invariant';
import type { PersonId } from '@/kernel/ids';
import { ok, type Result, refused } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import * as store from './store';

/** How many tries a key has in a window. */
export type CountRule = { readonly limit: number; readonly windowMs: number };

/** That was one try too many; `againAt` is when the next window begins. */
export type TooManyTries = { readonly kind: 'too_many_tries'; readonly againAt: Instant };

/**
 * Counts one try of somebody or something, strictly. The key says what is counted and whose it is
 * (`checkout.address:…`); only its hash is kept.
 */
export async function countTry(
  context: Context,
  key: string,
  rule: CountRule,
): Promise<Result<undefined, TooManyTries>> {
  const now = context.now();
  const windowStartsAt = now - (now % rule.windowMs);
  const [pepper] = context.linkKeys;
  invariant(pepper, 'There is no key to hash counters with');
  const count = await store.countTry(context.db, { pepper, key, windowStartsAt });
  if (count === 1) forgetOldTries(context);
  const againAt = windowStartsAt + rule.windowMs;
  if (count <= rule.limit) return ok();
  context.slowDown?.({ policy: whatOf(key), ...rule, waitMs: againAt - now });
  return refused({ kind: 'too_many_tries', againAt });
}

/** Forgets, once the answer is out, a few of the tries of long ago. */
export function forgetOldTries(context: Context): void {
  const before = context.now() - oldTries.forgetAfterMs;
  context.afterResponse(store.forgetTries(context.db, { before, batchSize: oldTries.batchSize }));
}

/** What a key counts, without whose it is. */
export function whatOf(key: string): string {
  return /^[^:]*/.exec(key)?.[0] ?? '';
}

export type MakeOwner = {
  readonly email: string;
  readonly name: string;
  readonly identityUid: string;
  /** Whether the bakery may have an owner already. */
  readonly another: boolean;
};

/** Makes somebody with an account at Identity Platform an owner; the first one, unless another is wanted. */
export async function makeOwner(
  context: Pick<Context, 'db' | 'now' | 'newId'>,
  { another, ...owner }: MakeOwner,
): Promise<Result<{ readonly personId: PersonId }, { readonly kind: 'owner_exists' }>> {
  if (!another && (await store.hasOwner(context.db))) return refused({ kind: 'owner_exists' });
  const newOwner = { ...owner, id: context.newId('per'), email: emailKey(owner.email) };
  return ok({ personId: await store.saveOwner(context.db, newOwner, context.now()) });
}
