const outcomes = {
  lost: 'Google’s answer did not reach us whole. Please try again.',
  changed_mind: 'You are not signed in: nothing was told to us by Google.',
  unverified: 'Google does not vouch for that e-mail address, so we cannot take it. Please sign up with a password.',
  shut_out: 'That Google account does not open anything here.',
  unavailable:
    'We cannot reach Google just now. Please try again in a minute, or use a password. You can order without an account meanwhile.',
} as const;

/** Why somebody who came back from Google's page is not in. */
export type GoogleOutcome = keyof typeof outcomes;

/** The sign-in page, which says why. */
export function googleOutcomeHref(outcome: GoogleOutcome, signInHref: string): string {
  return `${signInHref}${signInHref.includes('?') ? '&' : '?'}google=${outcome}`;
}

/** The sentence for an outcome named in an address; null for anything else that stands there. */
export function googleOutcomeWords(word: string | string[] | undefined): string | null {
  return typeof word === 'string' && isOutcome(word) ? outcomes[word] : null;
}

function isOutcome(word: string): word is GoogleOutcome {
  return Object.hasOwn(outcomes, word);
}
