import type { Instant } from '@/kernel/time';

/** A `page` is a stretch of a long table, whole rows of one order never apart; `closing` is what the last batch copied. */
export type Part = 'page' | 'closing';
