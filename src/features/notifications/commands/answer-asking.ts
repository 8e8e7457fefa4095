import { subscriptions as rules } from '@/config/backend';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { SubscriptionLink } from '../domain/letters';
import { findLinkedSubscription } from '../queries';
import { newConsent } from './new-consent';
import * as store from '../store/subscriptions';

/** The link is none of ours, was made dead since, or asks for what has lapsed. */
export type DeadLink = { readonly kind: 'dead_link' };

/** Puts somebody on the list, by the link of the letter that asked them; the consent is kept in the same batch. */
export function confirmSubscription(context: Context, token: string): Promise<Result<undefined, DeadLink>> {
  const consent = newConsent(context, 'given');
  const askedSince = consent.at - rules.confirmWithinMs;
  return answer(context, { purpose: 'confirm', token, leadsTo: 'confirmed' }, (link) =>
    store.confirmStatements(context.db, { link, consent, askedSince }),
  );
}

/** Takes somebody off the list, by the link of any letter they were ever sent. */
export function endSubscription(context: Context, token: string): Promise<Result<undefined, DeadLink>> {
  const consent = newConsent(context, 'withdrawn');
  return answer(context, { purpose: 'unsubscribe', token, leadsTo: 'ended' }, (link) =>
    store.endStatements(context.db, { link, consent }),
  );
}

type Pressed = {
  readonly purpose: 'confirm' | 'unsubscribe';
  readonly token: string;
  readonly leadsTo: 'confirmed' | 'ended';
};

/** Pressing again changes nothing and is answered alike: what counts is how it stands afterwards. */
async function answer(
  context: Context,
  { purpose, token, leadsTo }: Pressed,
  statements: (link: SubscriptionLink) => ReadonlyArray<Statement>,
): Promise<Result<undefined, DeadLink>> {
  const link = await findLinkedSubscription(context, purpose, token);
  if (!link) return refused({ kind: 'dead_link' });
  if (link.state === leadsTo) return ok();
  await runBatch(context.db, statements(link));
  const after = await findLinkedSubscription(context, purpose, token);
  if (after?.state !== leadsTo) return refused({ kind: 'dead_link' });
  context.log.info('subscription.answered', { state: leadsTo });
  return ok();
}
