import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import * as store from '../store/subscriptions';
import { newConsent } from './new-consent';

/**
 * Puts somebody on the list of those who are told when orders open, or takes them off it, by an address they have proved
 * to be theirs: nobody needs to ask them by letter. The consent is kept in the same batch; wishing it twice is wishing it once.
 */
export async function wishToBeTold(context: Context, provedEmail: string, isWished: boolean): Promise<void> {
  const email = emailKey(provedEmail);
  const consent = newConsent(context, isWished ? 'given' : 'withdrawn');
  if (isWished) {
    await runBatch(context.db, store.joinStatements(context.db, { id: context.newId('sub'), email, consent }));
  } else {
    const found = await store.findSubscription(context.db, { email });
    if (!found) return;
    const link = { subscriptionId: found.id, linkVersion: found.linkVersion };
    await runBatch(context.db, store.endStatements(context.db, { link, consent }));
  }
  context.log.info('subscription.wished', { isWished });
}
