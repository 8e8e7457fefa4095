import { and, asc, desc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Day, Instant } from '@/kernel/time';
import { type Db, runBatch, type Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { scrubText } from '@/platform/log';
import { type Backup, type BackupId, type BackupKind, type BackupState, openBackupStates } from '../domain/backup';
import type { Counts, ListedObject } from '../domain/manifest';
import { backupObjects, backups } from '../tables';

/** What one holds who is at work on a backup. */
export type Held = { readonly id: BackupId; readonly lease: string };

/** Reads the name of the last migration. */
export async function readSchemaVersion(db: Db): Promise<string> {
  const [last] = await db.all<{ name: string }>(sql`SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1`);
  return last?.name ?? '';
}

export type NewBackup = {
  readonly id: BackupId;
  readonly kind: BackupKind;
  readonly night: Day | null;
  readonly attempt: number;
  readonly startedAt: Instant;
  /** The last migration at its beginning: one in the middle would make two halves that do not fit. */
  readonly schemaVersion: string;
};

/** Begins a backup, with whatever else is to be written where it begins; false where somebody else began the same one. */
export async function insertBackup(
  db: Db,
  { schemaVersion, ...backup }: NewBackup,
  also: ReadonlyArray<Statement>,
): Promise<boolean> {
  const row = { ...backup, state: 'paging', closing: { schemaVersion } } as const;
  try {
    await runBatch(db, [db.insert(backups).values(row), ...also]);
    return true;
  } catch (error) {
    if (constraintOf(error)?.kind === 'unique') return false;
    throw error;
  }
}

/** Reads the newest nightly backup, or null. */
export async function findLastNightly(db: Db): Promise<Backup | null> {
  return (
    (await db
      .select()
      .from(backups)
      .where(isNotNull(backups.night))
      .orderBy(desc(backups.night), desc(backups.attempt))
      .limit(1)
      .get()) ?? null
  );
}

/** Reads the backup under way, or null; an export is its own affair. */
export async function findOpenBackup(db: Db): Promise<Backup | null> {
  const isOpen = and(inArray(backups.state, [...openBackupStates]), inArray(backups.kind, ['nightly', 'asked']));
  return (await db.select().from(backups).where(isOpen).orderBy(asc(backups.startedAt)).limit(1).get()) ?? null;
}

/** Reads a backup, or null. */
export async function findBackup(db: Db, id: BackupId): Promise<Backup | null> {
  return (await db.select().from(backups).where(eq(backups.id, id)).get()) ?? null;
}

/** Reads the newest backups, for people. */
export async function listBackups(db: Db, limit: number): Promise<Backup[]> {
  return db.select().from(backups).orderBy(desc(backups.startedAt)).limit(limit);
}

/** Takes a backup to work on it; null where somebody else is at it. */
export async function takeLease(
  db: Db,
  { id, lease }: Held,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<StoredBackup | null> {
  const free = and(eq(backups.id, id), lte(backups.leaseEndsAt, now), inArray(backups.state, [...openBackupStates]));
  const tries = sql<number>`${backups.tries} + 1`;
  const [taken] = await db.update(backups).set({ lease, leaseEndsAt: until, tries }).where(free).returning();
  return taken ?? null;
}

/** Gives a backup back, so that the next step need not wait for the lease to end. */
export async function giveBack(db: Db, held: Held): Promise<void> {
  await db.update(backups).set({ leaseEndsAt: 0 }).where(mine(held));
}

/** A backup with what it keeps beside its row. */
export type StoredBackup = typeof backups.$inferSelect;

export type Progress = {
  readonly state?: BackupState;
  readonly place?: number;
  readonly cursor?: string;
  readonly endedAt?: Instant;
  readonly closing?: Closed;
  readonly tally?: Counts | null;
  readonly problem?: string;
};

/** Keeps how far a backup has come; nothing where the lease has meanwhile gone to somebody else. */
export async function keepProgress(
  db: Db,
  held: Held,
  { problem, ...progress }: Progress & { readonly leaseEndsAt: Instant },
): Promise<void> {
  await db
    .update(backups)
    .set({ ...progress, tries: 0, problem: problem === undefined ? null : scrubText(problem) })
    .where(mine(held));
}

/** Reads a backup as whoever holds its lease; null where that is somebody else. */
export async function findHeld(db: Db, held: Held): Promise<StoredBackup | null> {
  return (await db.select().from(backups).where(mine(held)).get()) ?? null;
}

export type Written = Omit<ListedObject, 'name'> & { readonly key: string };
export type Reached = Required<Pick<Progress, 'place' | 'cursor'>> & { readonly leaseEndsAt: Instant };

/** Notes an object that lies in the bucket, and how far the backup has come by it; nothing where the lease is another's. */
export async function keepObject(
  d1: D1Database,
  { id, lease }: Held,
  written: Written,
  reached: Reached,
): Promise<void> {
  const { key, stage, part, sha256, bytes, rows } = written;
  await d1.batch([
    d1
      .prepare(
        `INSERT INTO backup_objects (backup_id, number, key, stage, part, sha256, bytes, rows)
         SELECT id, objects + 1, ?3, ?4, ?5, ?6, ?7, ?8 FROM backups WHERE id = ?1 AND lease = ?2`,
      )
      .bind(id, lease, key, stage, part, sha256, bytes, rows),
    d1
      .prepare(
        `UPDATE backups SET objects = objects + 1, rows = rows + ?3, bytes = bytes + ?4,
           place = ?5, cursor = ?6, lease_ends_at = ?7, tries = 0 WHERE id = ?1 AND lease = ?2`,
      )
      .bind(id, lease, rows, bytes, reached.place, reached.cursor, reached.leaseEndsAt),
  ]);
}

/** What is kept of the closing batch beside the backup's row. */
export type Closed = { readonly schemaVersion: string; readonly counts?: Counts };

/** Reads the objects of a backup under way, as they were written. */
export async function listObjects(db: Db, id: BackupId) {
  return db.select().from(backupObjects).where(eq(backupObjects.backupId, id)).orderBy(asc(backupObjects.number));
}

/** Drops what an ended backup needed only on its way. */
export async function dropScaffolding(d1: D1Database, id: BackupId): Promise<void> {
  await d1.batch(
    ['backup_rows', 'backup_objects'].map((table) => d1.prepare(`DELETE FROM ${table} WHERE backup_id = ?1`).bind(id)),
  );
}

/** Reads the failed backups whose objects still lie in the bucket. */
export async function listFailedInBucket(db: Db): Promise<Backup[]> {
  return db
    .select()
    .from(backups)
    .where(and(eq(backups.state, 'failed'), sql`${backups.objects} > 0`))
    .orderBy(asc(backups.startedAt));
}

/** Notes that nothing of a backup lies in the bucket any more. */
export async function noteGone(db: Db, id: BackupId): Promise<void> {
  await db.update(backups).set({ objects: 0, bytes: 0 }).where(eq(backups.id, id));
}

/** Takes a backup out of the books, as if it had never been: an export leaves nothing behind. */
export async function deleteBackup(db: Db, id: BackupId): Promise<void> {
  await db.delete(backups).where(eq(backups.id, id));
}

const mine = ({ id, lease }: Held) => and(eq(backups.id, id), eq(backups.lease, lease));
