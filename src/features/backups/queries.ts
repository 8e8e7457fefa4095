import type { Context } from '@/platform/context';
import type { Backup } from './domain/backup';
import type { Drill } from './domain/drill';
import { listDrills } from './store/drills';
import { listBackups } from './store/progress';

export type BackupOverview = {
  /** Newest first. */
  readonly backups: ReadonlyArray<Backup>;
  readonly drills: ReadonlyArray<Drill>;
  /** The newest backup that was read back and agreed, or null: what could be restored today. */
  readonly lastVerified: Backup | null;
  /** Failures nobody has made good since, a sentence each: what staff have to see. */
  readonly troubles: ReadonlyArray<string>;
};

const shown = 14;

/** Reads how the backups and the weekly drills went; the caller has asked whether they may see it. */
export async function readBackupOverview(context: Context): Promise<BackupOverview> {
  const [all, drills] = await Promise.all([listBackups(context.db, shown), listDrills(context.db, shown)]);
  const ended = all.filter(({ state }) => state === 'verified' || state === 'failed');
  const lastVerified = all.find(({ state }) => state === 'verified') ?? null;
  const lastDrill = drills.find(({ state }) => state === 'passed' || state === 'failed');
  const troubles = [
    ...(ended[0]?.state === 'failed' ? [`The last backup failed: ${ended[0].problem ?? ''}`] : []),
    ...(lastDrill?.state === 'failed' ? [`The last restore drill failed: ${lastDrill.problem ?? ''}`] : []),
  ];
  return { backups: all, drills, lastVerified, troubles };
}
