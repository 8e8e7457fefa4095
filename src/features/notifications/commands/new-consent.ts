import type { Context } from '@/platform/context';
import { type ConsentAct, consentWording } from '../domain/subscription';
import type { NewConsent } from '../store/subscriptions';

/** What is kept of somebody who agrees to be told when orders open, or no longer does, in the words that stood there. */
export function newConsent(context: Context, act: ConsentAct): NewConsent {
  return {
    id: context.newId('con'),
    purpose: 'orders_open',
    act,
    wording: consentWording[act],
    at: context.now(),
    requestId: context.requestId,
  };
}
