import { asc, eq } from 'drizzle-orm';
import type { Id, ReconciliationId } from '@/kernel/ids';
import type { Db, Statement } from '@/platform/db/client';
import type { Difference, DifferenceKind } from '../domain/difference';
import { differences } from '../tables';

/** A difference as it is kept: what was said then, whatever became of it since. */
export type KeptDifference = {
  readonly id: Id<'dif'>;
  readonly kind: DifferenceKind;
  readonly object: string;
  readonly reference: string | null;
  readonly theirsPence: number | null;
  readonly theirsState: string | null;
  readonly oursPence: number | null;
  readonly oursState: string | null;
};

/** Writes one difference that a comparison found. */
export function insertDifference(
  db: Db,
  { id, run }: { readonly id: Id<'dif'>; readonly run: ReconciliationId },
  { kind, object, reference, theirs, ours }: Difference,
): Statement {
  return db.insert(differences).values({
    id,
    reconciliationId: run,
    kind,
    object,
    reference,
    theirsPence: theirs.pence,
    theirsState: theirs.state,
    oursPence: ours.pence,
    oursState: ours.state,
  });
}

/** The differences a comparison found. */
export function listDifferences(db: Db, run: ReconciliationId): Promise<KeptDifference[]> {
  return db.select().from(differences).where(eq(differences.reconciliationId, run)).orderBy(asc(differences.id));
}
