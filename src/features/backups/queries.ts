import { can } from '@/features/access/domain/permissions';
import { requireStaff } from '@/features/access/queries';
import type { Context } from '@/platform/context';
import { type BackupOverview, overviewOf } from './domain/overview';
import { listDrills } from './store/drills';
import { listBackups } from './store/progress';

const shown = 14;

/** Reads how the backups and the weekly drills went, and whether whoever looks may have one made now. */
export async function getBackupOverview(context: Context): Promise<BackupOverview & { readonly mayAsk: boolean }> {
  const staff = await requireStaff(context, 'backups.read');
  const [backups, drills] = await Promise.all([listBackups(context.db, shown), listDrills(context.db, shown)]);
  return { ...overviewOf(backups, drills), mayAsk: can(staff.role, 'jobs.run') };
}
