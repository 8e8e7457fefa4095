import { eq, sql } from 'drizzle-orm';
import type { Db, Statement } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { catalogueRevision } from '../tables';

const theOnlyRow = 1;

/** Reads how often the catalogue has changed: part of every key under which a page keeps something. */
export function revisionReading(db: Db): Reading<number> {
  const query = db
    .select({ revision: catalogueRevision.revision })
    .from(catalogueRevision)
    .where(eq(catalogueRevision.id, theOnlyRow));
  return reading(query, ([row]) => row?.revision ?? 0);
}

/** Raises the catalogue's revision, so that nothing kept before is asked for again. */
export function raiseRevision(db: Db): Statement {
  return db
    .update(catalogueRevision)
    .set({ revision: sql`${catalogueRevision.revision} + 1` })
    .where(eq(catalogueRevision.id, theOnlyRow));
}
