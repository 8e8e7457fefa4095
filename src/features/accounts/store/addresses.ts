import { and, desc, eq, sql } from 'drizzle-orm';
import type { AddressId, PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { NewAddress, OwnAddress } from '../domain/own-address';
import { addresses } from '../tables';

const columns = {
  id: addresses.id,
  label: addresses.label,
  addressLine1: addresses.addressLine1,
  addressLine2: addresses.addressLine2,
  town: addresses.town,
  postcode: addresses.postcode,
};

/** Reads somebody's addresses, the one to fill in first. */
export function addressesReading(db: Db, personId: PersonId): Reading<OwnAddress[]> {
  const query = db
    .select(columns)
    .from(addresses)
    .where(eq(addresses.personId, personId))
    .orderBy(desc(addresses.putFirstAt), desc(addresses.id));
  return reading(query, (rows) => rows);
}

/** Whose address it is and which: a look or a write that names only the second could be somebody else's. */
export type AddressKey = { readonly personId: PersonId; readonly id: AddressId };

const isIt = ({ personId, id }: AddressKey) => and(eq(addresses.id, id), eq(addresses.personId, personId));

type Added = AddressKey & { readonly address: NewAddress; readonly most: number; readonly now: Instant };

/** Keeps one more address, in front of the others; false where somebody has as many as they may. */
export async function insertAddress(db: Db, { personId, id, address, most, now }: Added): Promise<boolean> {
  const { label, addressLine1, addressLine2, town, postcode } = address;
  // Counted where it is written, so that two forms at once are not both the last.
  const kept = await db.all(sql`INSERT INTO addresses
    (id, person_id, label, address_line1, address_line2, town, postcode, put_first_at, created_at, changed_at)
    SELECT ${id}, ${personId}, ${label}, ${addressLine1}, ${addressLine2}, ${town}, ${postcode}, ${now}, ${now}, ${now}
    WHERE (SELECT count(*) FROM addresses WHERE person_id = ${personId}) < ${most} RETURNING id`);
  return kept.length > 0;
}

/** Changes what an address says; false where they have no such address. */
export async function changeAddress(
  db: Db,
  { address, now, ...key }: AddressKey & { readonly address: NewAddress; readonly now: Instant },
): Promise<boolean> {
  const set = { ...address, changedAt: now };
  const changed = await db.update(addresses).set(set).where(isIt(key)).returning({ id: addresses.id });
  return changed.length > 0;
}

/** Puts an address in front of the others; one they do not have stays where it is. */
export async function putFirst(db: Db, { now, ...key }: AddressKey & { readonly now: Instant }): Promise<void> {
  await db.update(addresses).set({ putFirstAt: now, changedAt: now }).where(isIt(key));
}

/** Forgets an address; one they do not have stays where it is. */
export async function deleteAddress(db: Db, key: AddressKey): Promise<void> {
  await db.delete(addresses).where(isIt(key));
}
