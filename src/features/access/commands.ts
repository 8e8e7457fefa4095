import { oldTries } from '@/config/backend';
import { invariant } from '@/kernel/invariant';
import type { PersonId } from '@/kernel/ids';
import { ok, type Result, refused } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { endSessionsStatement } from './commands/sessions';
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

/**
 * Makes somebody with an account at Identity Platform an owner; the first one, unless another is wanted. Whatever else is to
 * be written of it goes into the same batch, and whoever was signed in with less signs in again.
 */
export async function makeOwner(
  context: Pick<Context, 'db' | 'now' | 'newId'>,
  { another, ...owner }: MakeOwner,
  also: (personId: PersonId) => ReadonlyArray<Statement>,
): Promise<Result<{ readonly personId: PersonId }, { readonly kind: 'owner_exists' }>> {
  if (!another && (await store.hasOwner(context.db))) return refused({ kind: 'owner_exists' });
  const email = emailKey(owner.email);
  const id = (await store.findPersonId(context.db, email)) ?? context.newId('per');
  await runBatch(context.db, [
    store.saveOwner(context.db, { ...owner, id, email }, context.now()),
    endSessionsStatement(context, id),
    ...also(id),
  ]);
  return ok({ personId: id });
}
