import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { ZoneRow } from '../domain/zone-plan';
import * as store from '../store/delivery-zones';

/** The statements that write where the van goes anew, for a batch that also raises the revision of what pages keep. */
export function zoneStatements(context: Context, zones: ReadonlyArray<ZoneRow>): Statement[] {
  return store.setZones(context.db, zones, context.now());
}
