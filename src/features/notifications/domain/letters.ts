import type { SubscriptionId } from '@/kernel/ids';
import type { NewLetter } from './letter';

/** Which subscription a letter's links act on. */
export type SubscriptionLink = { readonly subscriptionId: SubscriptionId; readonly linkVersion: number };

/** What the letter to somebody who asked to be told says; it tells nobody else whether the address was known. */
export type SubscriptionAskedFacts = SubscriptionLink & { readonly isOnListAlready: boolean };

/** The letter that asks whether it was really them; `round` makes two askings in a row one letter. */
export function subscriptionAskedLetter(to: string, facts: SubscriptionAskedFacts, round: string): NewLetter {
  const { subscriptionId } = facts;
  return {
    cause: `subscription.asked:${subscriptionId}:${round}`,
    kind: 'subscription_asked',
    to,
    subject: subscriptionId,
    facts,
  };
}

/** What a shopper writes to the bakery. */
export type ContactFacts = {
  readonly name: string;
  readonly email: string;
  /** As orders are called (`K7P-4QX`), where what they typed can be one. */
  readonly reference: string | null;
  readonly message: string;
};

/** The letter that carries a shopper's message to the bakery; `key` makes a form that is sent twice one letter. */
export function contactLetter(to: string, facts: ContactFacts, key: string): NewLetter {
  const cause = `contact.message:${key}`;
  return { cause, kind: 'contact_message', to, subject: cause, facts };
}
