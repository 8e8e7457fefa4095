/** The field of a form that says how many of an offer somebody wants. */
export const offerField = (offerId: string) => `offer:${offerId}`;
