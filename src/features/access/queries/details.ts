import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { Details } from '../domain/details';
import * as store from '../store/details';

/** Reads what somebody has told of themselves, for somebody else's batch; that it is them is for the caller to know. */
export function detailsReading(context: Context, id: PersonId): Reading<Details | null> {
  return store.detailsReading(context.db, id);
}
