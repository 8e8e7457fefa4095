import type { Id } from '@/kernel/ids';
import type { Day, Instant } from '@/kernel/time';

export type DrillId = Id<'drl'>;

export const openDrillStates = ['restoring', 'checking'] as const;
export type DrillState = (typeof openDrillStates)[number] | 'passed' | 'failed';

/** A backup put into a scratch database, to see that it can be done. */
export type Drill = {
  readonly id: DrillId;
  /** The bucket's name for the backup. */
  readonly backup: string;
  readonly week: Day;
  readonly attempt: number;
  readonly state: DrillState;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly place: number;
  readonly rows: number;
  readonly tries: number;
  readonly problem: string | null;
};
