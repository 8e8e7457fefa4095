import { backups as limits } from '@/config/backups';
import { addCounts, differences, inRestoringOrder, manifestName, noCounts, type Manifest } from '../domain/manifest';
import { countsSchema, closedSchema, type verifiedSchema } from '../schema';
import { outlived } from '../domain/schedule';
import { folderOf, pictureKeyOf, verifiedBackup, verifiedKeyOf, verifiedPrefix } from '../domain/vault';
import { dayAt } from '@/kernel/time';
import { listPictureKeys } from '../store/pictures';
import {
  dropScaffolding,
  listFailedInBucket,
  listObjects,
  noteGone,
  readSchemaVersion,
  type StoredBackup,
} from '../store/progress';
import { readSchema } from '../store/shape';
import { sha256 } from './packing';
import { readBackup, readCounted, type ReadBackup } from './read-backup';
import { BackupFailed, folderFor, reach, type Work } from './work';
import type * as z from 'zod/mini';

/** Copies the next original pictures the bucket has not got; after the last ones, writes the manifest. */
export async function copyPictures(work: Work, backup: StoredBackup): Promise<void> {
  const { archive, context } = work;
  const keys = await listPictureKeys(archive.d1, { after: backup.cursor, limit: limits.picturesPerPiece });
  for (const key of keys) {
    // A picture is never changed under its key.
    if (await archive.vault.has(pictureKeyOf(key))) continue;
    const original = await context.media.get(`${key}/original`);
    if (original) await archive.vault.put(pictureKeyOf(key), new Uint8Array(await original.arrayBuffer()));
  }
  const last = keys.at(-1);
  if (last !== undefined) return reach(work, { cursor: last });
  await writeManifest(work, backup);
  await reach(work, { state: 'verifying', place: 0, cursor: '', tally: noCounts });
}

async function writeManifest({ archive, context }: Work, backup: StoredBackup): Promise<void> {
  const { schemaVersion, counts } = closedSchema.parse(backup.closing);
  if (!counts || backup.closedAt === null || schemaVersion !== (await readSchemaVersion(context.db)))
    throw new BackupFailed('The tables were changed while it ran');
  const folder = folderFor(backup);
  const objects = await listObjects(context.db, backup.id);
  const manifest: Manifest = {
    ...{ format: 1, id: backup.id, startedAt: backup.startedAt, closedAt: backup.closedAt },
    ...{ schemaVersion, schema: await readSchema(archive.d1), counts },
    objects: objects.map(({ key, stage, part, sha256: hash, bytes, rows }) => ({
      ...{ name: key.slice(folder.length + 1), stage, part, sha256: hash, bytes, rows },
    })),
  };
  const text = new TextEncoder().encode(JSON.stringify(manifest, null, 1));
  await archive.vault.put(`${folder}/${manifestName}`, text);
}

/** Reads the next object back and counts what it holds; after the last one, says whether the backup is good. */
export function readingBack() {
  // The manifest is read once a step, not once an object.
  let opened: ReadBackup | null = null;
  return async (work: Work, backup: StoredBackup): Promise<void> => {
    opened ??= await readBackup(work.archive.vault, folderFor(backup));
    const object = inRestoringOrder(opened.manifest.objects)[backup.place];
    const tally = countsSchema.parse(backup.tally);
    if (!object) return conclude(work, backup, differences(opened.manifest.counts, tally));
    const counted = await readCounted(opened, object);
    if (typeof counted === 'string') throw new BackupFailed(counted);
    await reach(work, { place: backup.place + 1, tally: addCounts(tally, counted) });
  };
}

async function conclude(work: Work, backup: StoredBackup, wrong: ReadonlyArray<string>): Promise<void> {
  if (wrong.length > 0) throw new BackupFailed(`What was read back is not what was there: ${wrong.join('; ')}`);
  const { archive, context } = work;
  await setMark(work, backup);
  if (backup.kind !== 'export') await forgetOutlived(work);
  await dropScaffolding(archive.d1, backup.id);
  await reach(work, { state: 'verified', endedAt: context.now() });
  const { objects, rows, bytes } = backup;
  context.log.info('backup.verified', { backup: backup.id, objects, rows, bytes });
}

async function setMark({ archive, context }: Work, backup: StoredBackup): Promise<void> {
  const folder = folderFor(backup);
  const manifest = await archive.vault.get(`${folder}/${manifestName}`);
  if (!manifest || backup.closedAt === null) throw new BackupFailed('Its manifest is gone');
  const { counts } = closedSchema.parse(backup.closing);
  const mark: z.infer<typeof verifiedSchema> = {
    ...{ folder, manifestSha256: await sha256(manifest), closedAt: backup.closedAt, verifiedAt: context.now() },
    ...{ orders: counts?.tables['orders'] ?? 0, rows: backup.rows, bytes: backup.bytes },
  };
  const key = verifiedKeyOf({ day: dayAt(backup.startedAt), id: backup.id });
  await archive.vault.put(key, new TextEncoder().encode(JSON.stringify(mark)));
}

/** Drops the backups that have had their time, now that there is a newer good one; and what failed ones left behind. */
async function forgetOutlived({ archive, context }: Work): Promise<void> {
  const { vault } = archive;
  const verified = (await vault.list(verifiedPrefix)).map(verifiedBackup);
  for (const old of outlived(verified, { days: limits.keptDays, months: limits.keptMonths })) {
    // The mark goes last: as long as it stands, the next time finds what is left of it.
    await vault.remove(await vault.list(`${folderOf(old)}/`));
    await vault.remove([verifiedKeyOf(old)]);
  }
  for (const failed of await listFailedInBucket(context.db)) {
    await vault.remove(await vault.list(`${folderFor(failed)}/`));
    await noteGone(context.db, failed.id);
  }
}
