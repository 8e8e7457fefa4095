/** How a test card behaves; `settles` is a bank account whose money takes days. */
export type Card = {
  readonly number: string;
  readonly label: string;
  readonly behaviour: 'pays' | 'declined' | 'authenticates' | 'settles';
  /** Stripe's decline code, for cards that are declined. */
  readonly declineCode: string | null;
  readonly message: string | null;
};

const declined = 'Your card was declined.';

/** Stripe's own test numbers, with what they do. The first is what the page suggests. */
export const testCards = [
  { number: '4242424242424242', label: 'Pays', behaviour: 'pays', declineCode: null, message: null },
  {
    number: '4000000000000002',
    label: 'Is declined',
    behaviour: 'declined',
    declineCode: 'generic_decline',
    message: declined,
  },
  {
    number: '4000002500003155',
    label: 'Asks for 3-D Secure',
    behaviour: 'authenticates',
    declineCode: null,
    message: null,
  },
  {
    number: '4000000000009995',
    label: 'Has insufficient funds',
    behaviour: 'declined',
    declineCode: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
] as const satisfies ReadonlyArray<Card>;

/** Stripe's test accounts for Bacs Direct Debit: the session is complete at once, the money comes days later, or never. */
export const testDebits = [
  { number: '00012345', label: 'Settles later', behaviour: 'settles', declineCode: null, message: null },
  {
    number: '22222227',
    label: 'Fails later',
    behaviour: 'settles',
    declineCode: 'insufficient_funds',
    message: 'The bank account has insufficient funds.',
  },
] as const satisfies ReadonlyArray<Card>;

/** Finds a test card (or bank account) by its number, with or without spaces; null for any other. */
export function findCard(written: string): Card | null {
  const number = written.replaceAll(/[\s-]/g, '');
  return [...testCards, ...testDebits].find((card) => card.number === number) ?? null;
}

/** `4242424242424242` as people write it. */
export function inFours(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}
