const words: Readonly<Record<string, string>> = {
  unavailable:
    'Stripe, who take our card payments, cannot be reached just now. Your bakes are still kept for you: please try again in a minute.',
  hold_over: 'The time to pay for this order is over. Please order again if there are some left.',
  changed_meanwhile: 'Something about this order has just changed. Please look it over and try again.',
  not_payable: 'There is nothing to pay for this order.',
};

/** Why paying again did not work, as the shopper reads it; null for a word we do not know. */
export function payProblemWords(problem: string): string | null {
  return words[problem] ?? null;
}
