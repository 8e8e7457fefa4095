import { asc, eq } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Db, Forgetting } from '@/platform/db/client';
import { type Reading, reading, readings } from '@/platform/db/reading';
import type { HeldOwnThings } from '../domain/held-own-things';
import { addresses, ownFavourites } from '../tables';

/** What forgets the addresses and the favourites of an account. */
export function forgetOwnThings(db: Db, personId: PersonId): Forgetting {
  const theirs = eq(addresses.personId, personId);
  return {
    table: 'addresses',
    rows: db.select({ id: addresses.id }).from(addresses).where(theirs),
    statements: [
      db.delete(ownFavourites).where(eq(ownFavourites.personId, personId)),
      db.delete(addresses).where(theirs),
    ],
  };
}

/** Reads the addresses of an account, and which bakes it keeps at hand. */
export function heldOwnThingsReading(db: Db, personId: PersonId): Reading<HeldOwnThings> {
  const { label, addressLine1, addressLine2, town, postcode } = addresses;
  return readings({
    addresses: reading(
      db
        .select({ label, addressLine1, addressLine2, town, postcode })
        .from(addresses)
        .where(eq(addresses.personId, personId))
        .orderBy(asc(addresses.createdAt)),
      (rows) => rows,
    ),
    favourites: reading(
      db
        .select({ productId: ownFavourites.productId, keptAt: ownFavourites.keptAt })
        .from(ownFavourites)
        .where(eq(ownFavourites.personId, personId))
        .orderBy(asc(ownFavourites.keptAt)),
      (rows) => rows,
    ),
  });
}
