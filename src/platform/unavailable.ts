/** An outside service did not answer in time, or answered that it cannot. Worth trying again later. */
export type Unavailable = { readonly kind: 'unavailable' };
