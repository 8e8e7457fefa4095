import { createHash } from 'node:crypto';
import { type Id, type IdPrefix, makeId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';

/** Makes the id of a named thing; the same day and name give the same id. */
export type SeedIds = <P extends IdPrefix>(prefix: P, name: string) => Id<P>;

/** Ids as the shop makes them, with a digest of the name where chance would be: seeding a day twice gives the same rows. */
export function seedIds(madeAt: Instant): SeedIds {
  return (prefix, name) =>
    makeId(prefix, madeAt, (count) => createHash('sha256').update(`${prefix}:${name}`).digest().subarray(0, count));
}
