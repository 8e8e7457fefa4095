import { backups as limits } from '@/config/backups';
import { unreachable } from '@/kernel/invariant';
import type { Instant } from '@/kernel/time';
import { type BackupId, type BackupKind, isOpen } from '../domain/backup';
import { closedSchema } from '../schema';
import { dueBackup } from '../domain/schedule';
import type { Statement } from '@/platform/db/client';
import * as store from '../store/progress';
import { readShape } from '../store/shape';
import { copyPage, uploadSetAside } from './copy-rows';
import { copyPictures, readingBack } from './finish-backup';
import { noteErasures } from './note-erasures';
import { type Archive, BackupFailed, type Keeper, reach, type Work } from './work';

type Outcome = { readonly done: number; readonly failed: number };
const nothing: Outcome = { done: 0, failed: 0 };

/** The companion's step: begins the nightly backup where it is due and not done, and takes the one under way further. */
export async function runBackup(context: Keeper, archive: Archive): Promise<Outcome> {
  const noted = await noteErasures(context, archive.vault);
  const open = (await store.findOpenBackup(context.db)) ?? (await beginDue(context));
  const { done, failed } = open ? await stepBackup(context, archive, open.id) : nothing;
  return { done: done + noted, failed };
}

/** Says whether a backup is under way: what it has copied must not be changed behind it without its knowing. */
export async function isBackupUnderWay({ db }: Pick<Keeper, 'db'>): Promise<boolean> {
  return (await store.findOpenBackup(db)) !== null;
}

async function beginDue(context: Keeper): Promise<{ readonly id: BackupId } | null> {
  const due = dueBackup(await store.findLastNightly(context.db), context.now(), limits);
  return due && beginBackup(context, { kind: 'nightly', ...due });
}

type Begin = { readonly kind: BackupKind; readonly night: store.NewBackup['night']; readonly attempt: number };

/** Begins a backup, with whatever else belongs in its batch; null where somebody else began the same one. */
export async function beginBackup(
  context: Keeper,
  { kind, night, attempt }: Begin,
  also: (id: BackupId) => ReadonlyArray<Statement> = () => [],
): Promise<{ readonly id: BackupId } | null> {
  const id = context.newId('bak');
  const begun = {
    id,
    kind,
    night,
    attempt,
    startedAt: context.now(),
    schemaVersion: await store.readSchemaVersion(context.db),
  };
  return (await store.insertBackup(context.db, begun, also(id))) ? { id } : null;
}

/** Takes a backup further for as long as a step may last, from where the last one stopped. */
export async function stepBackup(context: Keeper, archive: Archive, id: BackupId): Promise<Outcome> {
  const held = { id, lease: context.newId('bak') };
  const now = context.now();
  const taken = await store.takeLease(context.db, held, { now, until: now + limits.leaseMs });
  if (!taken) return nothing;
  const work = { context, archive, held, shape: await readShape(archive.d1) };
  try {
    await refuseHopeless(work, taken, now);
    return { done: await doPieces(work, now + limits.stepMs), failed: 0 };
  } catch (error) {
    if (error instanceof BackupFailed) await fail(work, error);
    throw error;
  } finally {
    await store.giveBack(context.db, held);
  }
}

async function doPieces(work: Work, until: number): Promise<number> {
  const { context, held } = work;
  const readBack = readingBack();
  let done = 0;
  while (done < limits.stepPieces && context.now() < until) {
    const backup = await store.findHeld(context.db, held);
    // Either it has ended, or a step that took too long has lost it to another.
    if (!backup || !isOpen(backup.state)) break;
    await doPiece(work, backup, readBack);
    done += 1;
  }
  return done;
}

function doPiece(work: Work, backup: store.StoredBackup, readBack: ReturnType<typeof readingBack>): Promise<void> {
  switch (backup.state) {
    case 'paging':
      return copyPage(work, backup);
    case 'uploading':
      return uploadSetAside(work, backup);
    case 'pictures':
      return copyPictures(work, backup);
    case 'verifying':
      return readBack(work, backup);
    case 'verified':
    case 'failed':
      return Promise.resolve();
    default:
      return unreachable(backup.state);
  }
}

/** A backup that gets no further, or no longer fits the tables, makes room for the next one. */
async function refuseHopeless({ context }: Work, backup: store.StoredBackup, now: Instant): Promise<void> {
  if (backup.tries > limits.triesInARow) throw new BackupFailed(`It got no further after ${limits.triesInARow} tries`);
  // Then what is written now would look as if it had been there all along.
  if (now < backup.startedAt - limits.marginMs) throw new BackupFailed('The clock was moved back');
  if (backup.state === 'paging' && now > backup.startedAt + limits.closeWithinMs)
    throw new BackupFailed('It took too long to come to its end');
  if (closedSchema.parse(backup.closing).schemaVersion !== (await store.readSchemaVersion(context.db)))
    throw new BackupFailed('The tables were changed while it ran');
}

async function fail(work: Work, error: BackupFailed): Promise<void> {
  await reach(work, { state: 'failed', endedAt: work.context.now(), problem: error.message });
  await store.dropScaffolding(work.archive.d1, work.held.id);
}
