/** Where the letters about an account lead: the one page that the cookie with their code goes to. */
export const letterPage = '/account-letter';

/** What answering a letter led to, as the sign-in page tells it. */
const outcomes = {
  password: 'Your new password holds from now on. Please sign in with it.',
  moved: 'Your account has its new address. Please sign in with that from now on.',
  recovered: 'Your account has its old address again, and everybody is signed out. Please choose a new password.',
} as const;
export type LetterOutcome = keyof typeof outcomes;

/** Where somebody goes once their letter is answered. */
export function outcomeHref(outcome: LetterOutcome): string {
  return outcome === 'recovered' ? `/forgot-password?after=${outcome}` : `/sign-in?after=${outcome}`;
}

/** The sentence for an outcome named in an address; null for anything else that stands there. */
export function outcomeWords(word: string | string[] | undefined): string | null {
  return typeof word === 'string' && isOutcome(word) ? outcomes[word] : null;
}

function isOutcome(word: string): word is LetterOutcome {
  return Object.hasOwn(outcomes, word);
}

/** Says whether a text can be the code of a letter at all; rubbish is kept in no cookie and asked of nobody. */
export function isLetterCode(text: string): boolean {
  return /^[A-Za-z0-9_-]{10,500}$/.test(text);
}
