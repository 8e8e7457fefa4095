import { counters, subscriptions as rules } from '@/config/backend';
import { ok, type Result } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { subscriptionAskedLetter } from '../domain/letters';
import type { Subscription } from '../domain/subscription';
import * as store from '../store/subscriptions';
import { countAsking, type TooManyTries } from './count-asking';
import { letterStatements, sendLettersSoon } from './outbox';

/** Notes that somebody wants to be told when orders open, and asks them by letter whether it was really them. */
export async function askToBeTold(context: Context, typed: string): Promise<Result<undefined, TooManyTries>> {
  const email = emailKey(typed);
  const { tellMePerEmail: perEmail, tellMePerAddress: perAddress } = counters;
  const counted = await countAsking(context, { what: 'tell_me', email, perEmail, perAddress });
  if (!counted.ok) return counted;
  // Two forms of one address at once: whoever comes second finds the row of the first.
  if (!(await saveAsking(context, email))) await saveAsking(context, email);
  context.log.info('subscription.asked');
  sendLettersSoon(context);
  return ok();
}

/** The same work whether the address is known or not, so that not even the time it takes tells. */
async function saveAsking(context: Context, email: string): Promise<boolean> {
  const found = await store.findSubscription(context.db, { email });
  const at = context.now();
  const id = found?.id ?? context.newId('sub');
  const facts = {
    subscriptionId: id,
    linkVersion: found?.linkVersion ?? store.firstLinkVersion,
    isOnListAlready: found !== null && found.confirmedAt !== null && found.endedAt === null,
  };
  return store.saveAsking(context.db, [
    found ? store.noteAsking(context.db, id, at) : store.insertSubscription(context.db, { id, email, at }),
    ...letterStatements(context, subscriptionAskedLetter(email, facts, roundOf(found, at))),
  ]);
}

/** Pressing twice is one letter; asking again later, or after ending it, is another. */
function roundOf(found: Subscription | null, at: number): string {
  return [found?.endedAt ?? 0, found?.confirmedAt ?? 0, Math.floor(at / rules.askAgainMs)].join('.');
}
