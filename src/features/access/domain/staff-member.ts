import type { Instant } from '@/kernel/time';
import type { StaffRole } from './permissions';
import type { Staff } from './person';

/** One of the staff, as whoever looks after the staff sees them. */
export type StaffMember = Staff & {
  /** Since when they are shut out; null for somebody who may come in. */
  readonly disabledAt: Instant | null;
  /** When they last did something here; null for somebody who never came. */
  readonly seenAt: Instant | null;
};

/** The roles somebody can be given here, the one that may least first. */
export const staffRoles = ['baker', 'manager', 'owner'] as const satisfies ReadonlyArray<StaffRole>;

/** What each role does, for whoever gives it. */
export const roleWords = {
  baker: { name: 'Baker', does: 'Sees orders and sheets and hands over. No totals of money, no settings.' },
  manager: { name: 'Manager', does: 'Runs sales, content and vouchers, and gives money back up to a limit.' },
  owner: { name: 'Owner', does: 'Everything, with settings, staff, backups and the audit trail.' },
} as const satisfies Record<StaffRole, { readonly name: string; readonly does: string }>;
