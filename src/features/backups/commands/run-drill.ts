import { backups as limits } from '@/config/backups';
import { type Drill, openDrillStates } from '../domain/drill';
import { inRestoringOrder } from '../domain/manifest';
import { dueDrill } from '../domain/schedule';
import { folderOf, type Vault, verifiedBackup, verifiedPrefix } from '../domain/vault';
import * as store from '../store/drills';
import { findOpenBackup } from '../store/progress';
import { type ReadBackup, readBackup } from './read-backup';
import { BackupFailed, type Keeper } from './work';
import { checkOrders, checkTable, eraseAgain, findLatest, prepareDatabase, restoreObject, tablesIn } from './restore';

type Outcome = { readonly done: number; readonly failed: number };
const nothing: Outcome = { done: 0, failed: 0 };

/** A scratch database that nobody reads, and the vault to fill it from. */
export type DrillRoom = { readonly scratch: D1Database; readonly vault: Vault };

type Work = DrillRoom & { readonly context: Keeper; readonly held: store.HeldDrill };

/**
 * The companion's step: once a week it restores the newest backup into a scratch database and checks it, because a backup
 * nobody ever restored is a hope. A failure is kept with the drill, and thrown so that it is reported.
 */
export async function runDrill(context: Keeper, room: DrillRoom): Promise<Outcome> {
  const drill = await openOrDue(context, room);
  if (!drill) return nothing;
  const held = { id: drill.id, lease: context.newId('drl') };
  const now = context.now();
  const taken = await store.takeDrill(context.db, held, { now, until: now + limits.leaseMs });
  if (!taken) return nothing;
  const work = { ...room, context, held };
  try {
    if (taken.tries > limits.triesInARow) throw new BackupFailed(`It got no further after ${limits.triesInARow} tries`);
    return { done: await doPieces(work, taken, now + limits.stepMs), failed: 0 };
  } catch (error) {
    if (error instanceof BackupFailed)
      await keep(work, { state: 'failed', endedAt: context.now(), problem: error.message });
    throw error;
  } finally {
    await store.giveDrillBack(context.db, held);
  }
}

type Begun = Pick<Drill, 'id'>;

async function openOrDue(context: Keeper, { vault }: DrillRoom): Promise<Begun | null> {
  const last = await store.findLastDrill(context.db);
  if (last && isOpen(last)) return last;
  // A backup under way will be newer, and the database has enough to do.
  if (await findOpenBackup(context.db)) return null;
  const asked = { now: context.now(), quietHour: limits.quietHour };
  // The bucket is asked only in a week that has had no good drill yet.
  const couldBe = dueDrill(last, { day: '2000-01-01', id: '' }, asked);
  const due = couldBe && dueDrill(last, await findLatest(vault), asked);
  if (!due) return null;
  const { week, attempt, backup } = due;
  const id = context.newId('drl');
  const begun = { id, backup: backup.id, week, attempt, startedAt: context.now() };
  return (await store.insertDrill(context.db, begun)) ? { id } : null;
}

const isOpen = ({ state }: Drill) => openDrillStates.some((each) => each === state);

async function doPieces(work: Work, taken: Drill, until: number): Promise<number> {
  const backup = await openBackupOf(work, taken);
  if (!backup) throw new BackupFailed(`The backup ${taken.backup} is gone`);
  let done = 0;
  let drill: Drill | null = taken;
  while (drill && isOpen(drill) && done < limits.stepPieces && work.context.now() < until) {
    drill = await doPiece(work, backup, drill);
    done += 1;
  }
  return done;
}

async function openBackupOf({ vault }: Work, { backup }: Drill): Promise<ReadBackup | null> {
  const name = (await vault.list(verifiedPrefix)).map(verifiedBackup).find(({ id }) => id === backup);
  return name ? readBackup(vault, folderOf(name)) : null;
}

async function doPiece(work: Work, backup: ReadBackup, drill: Drill): Promise<Drill | null> {
  const { scratch } = work;
  if (drill.state === 'checking') return checkNext(work, backup, drill);
  if (drill.place === 0) await prepareDatabase(scratch, backup, { overwrite: true });
  const object = inRestoringOrder(backup.manifest.objects)[drill.place];
  if (!object) return keep(work, { state: 'checking', place: 0 });
  await restoreObject(scratch, backup, object);
  return keep(work, { place: drill.place + 1, rows: drill.rows + object.rows });
}

async function checkNext(work: Work, backup: ReadBackup, { place }: Drill): Promise<Drill | null> {
  const { scratch, vault, context } = work;
  const table = tablesIn(backup)[place];
  const wrong = table === undefined ? await checkOrders(scratch) : await checkTable(scratch, backup, table);
  if (wrong.length > 0) throw new BackupFailed(wrong.join('; '));
  if (table !== undefined) return keep(work, { place: place + 1 });
  // Nobody reads the scratch database; still, who asked to be forgotten is forgotten there too.
  await eraseAgain(scratch, vault);
  context.log.info('drill.passed', { backup: backup.manifest.id });
  return keep(work, { state: 'passed', endedAt: context.now() });
}

function keep({ context, held }: Work, progress: store.DrillProgress): Promise<Drill | null> {
  return store.keepDrill(context.db, held, { ...progress, leaseEndsAt: context.now() + limits.leaseMs });
}
