import type { Id } from '@/kernel/ids';
import type { Day, Instant } from '@/kernel/time';

export type BackupId = Id<'bak'>;

/** `nightly` by the companion, `asked` by somebody, `export` into a file. */
export type BackupKind = 'nightly' | 'asked' | 'export';

/** Where a backup stands: pages, then the closing batch, its upload, the pictures, reading all of it back. */
export const openBackupStates = ['paging', 'uploading', 'pictures', 'verifying'] as const;
export type OpenBackupState = (typeof openBackupStates)[number];
export type BackupState = OpenBackupState | 'verified' | 'failed';

export type Backup = {
  readonly id: BackupId;
  readonly kind: BackupKind;
  readonly night: Day | null;
  readonly attempt: number;
  readonly state: BackupState;
  readonly startedAt: Instant;
  readonly closedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly place: number;
  readonly cursor: string;
  readonly objects: number;
  readonly rows: number;
  readonly bytes: number;
  readonly tries: number;
  readonly problem: string | null;
};

/** Whether a backup is still under way. */
export function isOpen(state: BackupState): state is OpenBackupState {
  return openBackupStates.some((each) => each === state);
}
