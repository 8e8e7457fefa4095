import type { Instant } from './time';

/** The last word of a page's address, and when what it shows was last changed. */
export type PageAddress = { readonly slug: string; readonly changedAt: Instant };
