import { humanCheckWords } from '@/features/access/domain/human-words';
import { plural } from '@/kernel/text';
import { type Instant, minute } from '@/kernel/time';

/** Why somebody is not signed in, or nothing was changed. */
type Refusal =
  | { readonly kind: 'wrong_login' | 'unavailable' | 'expired' | 'weak_password' | 'invalid_email' }
  | { readonly kind: 'not_human' | 'too_many_unchecked' }
  /** Null where nobody knows how long the wait is. */
  | { readonly kind: 'too_many_tries'; readonly againAt: Instant | null };

const sentences = {
  wrong_login: 'That e-mail address and password do not go together here. Please check both and try again.',
  unavailable:
    'We cannot check passwords just now; yours may well be right. Please try again in a minute. You can order without an account meanwhile.',
  expired: 'The link in your letter has been used, or its time is up. Please ask for a new letter.',
  weak_password: 'That password is too easy to guess. Please choose another one.',
  ...humanCheckWords,
  invalid_email: 'That does not look like an e-mail address. Please check it.',
} as const;

/** Puts a refusal into words; none of them tells whether an address has an account. */
export function refusalWords(refusal: Refusal, now: Instant): string {
  return refusal.kind === 'too_many_tries' ? waitWords(refusal.againAt, now) : sentences[refusal.kind];
}

function waitWords(againAt: Instant | null, now: Instant): string {
  const wait = againAt === null ? 'a few minutes' : minutesWords(Math.max(1, Math.ceil((againAt - now) / minute)));
  return `That was a lot of tries in a short time. Please wait ${wait} and try again.`;
}

const minutesWords = (minutes: number) => (minutes === 1 ? 'a minute' : plural(minutes, 'minute'));
