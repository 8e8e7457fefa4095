import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { HeldOwnThings } from '../domain/held-own-things';
import * as store from '../store/erase';

/** Reads what an account keeps for its owner, for somebody else's batch. */
export function heldOwnThingsReading(context: Context, personId: PersonId): Reading<HeldOwnThings> {
  return store.heldOwnThingsReading(context.db, personId);
}
