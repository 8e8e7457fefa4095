import { requireStaff } from '@/features/access/queries';
import type { Context } from '@/platform/context';
import type { ZoneRow } from '../domain/zone-plan';
import { listZones } from '../store/delivery-zones';

/** Where the van goes, for whoever sets it. */
export async function getZones(context: Context): Promise<ZoneRow[]> {
  await requireStaff(context, 'settings.edit');
  return listZones(context.db);
}
