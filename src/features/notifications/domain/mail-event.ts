import type { LetterState } from './letter';

type Tidings = { readonly type: string; readonly state: LetterState };

/**
 * What Resend's events say of a letter, from the weakest to the strongest (resend.com/docs/dashboard/webhooks/event-types).
 * The strongest heard so far counts, so that the order in which they come, and how often, makes no difference.
 */
export const tidingsOfLetters = [
  { type: 'email.sent', state: 'sent' },
  { type: 'email.failed', state: 'given_up' },
  { type: 'email.delivered', state: 'delivered' },
  // Resend did not even try: an earlier letter to this address came back.
  { type: 'email.suppressed', state: 'bounced' },
  { type: 'email.bounced', state: 'bounced' },
  { type: 'email.complained', state: 'complained' },
] as const satisfies ReadonlyArray<Tidings>;

/** The states that say an address is not to be relied on. */
export const unreachedStates = ['bounced', 'complained'] as const satisfies ReadonlyArray<LetterState>;

/** The state the events heard about a letter give it; `sent` while there is none that says more. */
export function stateAfter(types: ReadonlyArray<string>): LetterState {
  return tidingsOfLetters.findLast(({ type }) => types.includes(type))?.state ?? 'sent';
}
