import { isOpen, type Backup, type BackupKind, type BackupState } from './backup';
import type { DrillState } from './drill';

/* What people read about backups. */

export const kindWords: Record<BackupKind, string> = { nightly: 'Nightly', asked: 'Asked for', export: 'Export' };

export const backupStateWords: Record<BackupState, string> = {
  paging: 'Copying',
  uploading: 'Copying what changed meanwhile',
  pictures: 'Copying pictures',
  verifying: 'Reading it back',
  verified: 'Verified',
  failed: 'Failed',
};

export const drillStateWords: Record<DrillState, string> = {
  restoring: 'Restoring',
  checking: 'Checking',
  passed: 'Passed',
  failed: 'Failed',
};

/** How a state looks: good, bad, or still on its way. */
export function toneOf(state: BackupState | DrillState): 'good' | 'problem' | 'neutral' {
  if (state === 'failed') return 'problem';
  return state === 'verified' || state === 'passed' ? 'good' : 'neutral';
}

/** The size of a backup as people say it. */
export function sizeInWords({ state, bytes }: Pick<Backup, 'state' | 'bytes'>): string {
  if (isOpen(state) && bytes === 0) return '';
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
