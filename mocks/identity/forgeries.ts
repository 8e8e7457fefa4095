/** Each a token that looks right but for one thing, and that a shop must refuse. */
export const forgeries = ['expired', 'other-audience', 'other-issuer', 'other-key', 'alg-none', 'alg-hs256'] as const;
export type Forgery = (typeof forgeries)[number];
