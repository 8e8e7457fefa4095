import { subscriptions as rules } from '@/config/backend';
import { isId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { readLink } from '@/platform/signed-links';
import type { LetterSummary } from './domain/letter';
import type { SubscriptionLink } from './domain/letters';
import { type SubscriptionState, subscriptionStateAt } from './domain/subscription';
import * as store from './store/outbox';
import { findSubscription } from './store/subscriptions';

/** The letters about an order (or another thing), oldest first, with what became of each. */
export function listLettersAbout(context: Context, subject: string): Promise<LetterSummary[]> {
  return store.listBySubject(context.db, subject);
}

/** Why letters do not reach an address (`bounced` or `complained`) and since when; null where nothing is known against it. */
export function findUnreachable(
  context: Context,
  email: string,
): Promise<{ readonly reason: string; readonly since: Instant } | null> {
  return store.findUnreachable(context.db, emailKey(email));
}

/** What a letter's link acts on, and how that stands now; null where the link is none of ours or was made dead since. */
export async function findLinkedSubscription(
  context: Context,
  purpose: 'confirm' | 'unsubscribe',
  token: string,
): Promise<(SubscriptionLink & { readonly state: SubscriptionState }) | null> {
  const target = await readLink(purpose, token, context.linkKeys);
  if (!target || !isId('sub', target.id)) return null;
  const found = await findSubscription(context.db, { id: target.id });
  if (found?.linkVersion !== target.version) return null;
  const state = subscriptionStateAt(found, context.now(), rules.confirmWithinMs);
  return { subscriptionId: found.id, linkVersion: found.linkVersion, state };
}

/** Says whether an address is on the list of those who are told when orders open. */
export async function isToldOfOpenings(context: Context, email: string): Promise<boolean> {
  const found = await findSubscription(context.db, { email: emailKey(email) });
  return found !== null && subscriptionStateAt(found, context.now(), rules.confirmWithinMs) === 'confirmed';
}
