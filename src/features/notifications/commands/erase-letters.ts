import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Forgetting } from '@/platform/db/client';
import * as store from '../store/erase';

/**
 * What takes somebody out of every letter they were sent, every one about their orders and every message they wrote to us,
 * for the batch of an erasure. Letters that wait are not sent any more.
 */
export function eraseLettersOf(context: Context, of: store.LettersOf): Forgetting {
  return store.forgetLetters(context.db, store.isLetterOf(of), context.now());
}

/** What takes an address off the list of who is told when orders open, and out of what it agreed to. */
export function eraseSubscriptionOf(context: Context, email: string): Forgetting[] {
  return store.forgetSubscription(context.db, email, context.now());
}

/** Some old things that go, and what takes their owners out of them. */
export type OldOnes = { readonly count: number; readonly parts: ReadonlyArray<Forgetting> };

/** The same for so many letters that were written before an instant. */
export async function eraseOldLetters(context: Context, before: Instant, limit: number): Promise<OldOnes> {
  const ids = await store.oldLetters(context.db, before, limit);
  if (ids.length === 0) return { count: 0, parts: [] };
  return { count: ids.length, parts: [store.forgetLetters(context.db, store.lettersWithIds(ids), context.now())] };
}

/** The same for wishes to be told that ended long ago, or were never confirmed. */
export async function eraseOldSubscriptions(context: Context, old: store.OldSubscriptions): Promise<OldOnes> {
  const addresses = await store.oldSubscribers(context.db, old);
  return { count: addresses.length, parts: addresses.flatMap((email) => eraseSubscriptionOf(context, email)) };
}

/** Forgets addresses that letters did not reach, once no letter names them; says how many. */
export function forgetUnreachable(context: Context, limit: number): Promise<number> {
  return store.forgetUnreachable(context.db, limit);
}
