import { type Backup, isOpen } from './backup';
import type { Drill } from './drill';

/** How the backups and the weekly drills went. */
export type BackupOverview = {
  /** Newest first. */
  readonly backups: ReadonlyArray<Backup>;
  readonly drills: ReadonlyArray<Drill>;
  readonly underWay: Backup | null;
  /** The newest that was read back and agreed: what could be restored today. */
  readonly lastVerified: Backup | null;
  /** Failures that nothing has made good since, a sentence each. */
  readonly troubles: ReadonlyArray<string>;
};

/** Says of backups and drills, newest first, what somebody has to know of them. */
export function overviewOf(all: ReadonlyArray<Backup>, drills: ReadonlyArray<Drill>): BackupOverview {
  const backups = all.filter(({ kind }) => kind !== 'export');
  const last = backups.find(({ state }) => !isOpen(state));
  const lastDrill = drills.find(({ state }) => state === 'passed' || state === 'failed');
  return {
    backups,
    drills,
    underWay: backups.find(({ state }) => isOpen(state)) ?? null,
    lastVerified: backups.find(({ state }) => state === 'verified') ?? null,
    troubles: [
      ...(last?.state === 'failed' ? [`The last backup failed: ${last.problem ?? ''}`] : []),
      ...(lastDrill?.state === 'failed' ? [`The last restore drill failed: ${lastDrill.problem ?? ''}`] : []),
    ],
  };
}
