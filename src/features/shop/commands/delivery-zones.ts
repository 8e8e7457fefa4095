import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import * as store from '../store/delivery-zones';

/**
 * The statements that write where the van goes anew, for a batch that also raises the revision of what pages keep. They
 * undo it where the zones no longer stand as they were seen; `areZonesSetMeanwhile` then says so.
 */
export function zoneStatements(context: Context, change: Omit<store.ZonesWrite, 'at'>): Statement[] {
  return store.setZones(context.db, { ...change, at: context.now() });
}

/** Says whether a batch that sets the zones lost against another one. */
export const areZonesSetMeanwhile = store.areZonesSetMeanwhile;
