import { backups as limits } from '@/config/backups';
import { type IdPrefix, makeId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import { closedSchema } from '../schema';
import type { Section } from '../domain/archived';
import { stages } from '../domain/plan';
import { closeBackup, readCounts, readSetAside } from '../store/closing';
import { findStretch, readPage } from '../store/pages';
import type { StoredBackup } from '../store/progress';
import { BackupFailed, putPiece, reach, type Work } from './work';

/** Sorts behind every id there is. */
const afterAllIds = '~';

/** The smallest id that can have been made at an instant. */
const firstIdAt = (prefix: IdPrefix, at: Instant): string => makeId(prefix, at, (count) => new Uint8Array(count));

/** Copies the next page of the long tables; after the last one, closes the backup. */
export async function copyPage(work: Work, backup: StoredBackup): Promise<void> {
  const { d1 } = work.archive;
  const place = stages.findIndex((each, at) => at >= backup.place && each.kind === 'paged');
  const stage = stages[place];
  if (stage?.kind !== 'paged') return close(work, backup);
  const after = place === backup.place ? backup.cursor : '';
  // What is made from now on is the closing batch's; else a busy shop would add pages as fast as they are read.
  const before = stage.prefix === null ? afterAllIds : firstIdAt(stage.prefix, backup.startedAt + 1);
  const stretch = await findStretch(d1, work.shape, { stage, after, before });
  if (!stretch) return reach(work, { place: place + 1, cursor: '' });
  const sections = await readPage(d1, work.shape, { stage, ...stretch });
  refuseTooMuch(sections);
  await putPiece(work, { backup, stage: stage.name, part: 'page', sections, place, cursor: stretch.upTo });
}

async function close({ archive, context, held, shape }: Work, backup: StoredBackup): Promise<void> {
  const now = context.now();
  const since = backup.startedAt - limits.marginMs;
  const firstIdSince = (prefix: IdPrefix) => firstIdAt(prefix, since);
  await closeBackup(archive.d1, shape, { ...held, now, since, firstIdSince });
}

/** Takes the next rows the closing batch set aside to the bucket; after the last ones, keeps what it counted. */
export async function uploadSetAside(work: Work, backup: StoredBackup): Promise<void> {
  const { d1 } = work.archive;
  const after = backup.cursor === '' ? '0' : backup.cursor;
  const next = await readSetAside(d1, work.shape, { id: backup.id, after });
  if (next) {
    const { stage, sections, upTo } = next;
    return putPiece(work, { backup, stage: stage.name, part: 'closing', sections, place: 0, cursor: upTo });
  }
  const counts = await readCounts(d1, backup.id);
  const { schemaVersion } = closedSchema.parse(backup.closing);
  await reach(work, { state: 'pictures', cursor: '', closing: { schemaVersion, counts } });
}

// Several rows were promised to fit: if they do not, the sum that promised it is wrong, and memory is not what it should be.
function refuseTooMuch(sections: ReadonlyArray<Section>): void {
  const lines = sections.flatMap((section) => section.lines);
  const chars = lines.reduce((sum, line) => sum + line.length, 0);
  const [roots] = sections;
  if (chars > limits.answerBytes && (roots?.lines.length ?? 0) > 1)
    throw new BackupFailed(`A page of ${roots?.table ?? 'rows'} has ${chars} characters`);
}
