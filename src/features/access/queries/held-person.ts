import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { HeldPerson } from '../domain/held-person';
import * as store from '../store/erase';

/** Reads what the shop holds of how somebody comes in, for somebody else's batch. */
export function heldPersonReading(context: Context, id: PersonId): Reading<HeldPerson | null> {
  return store.heldPersonReading(context.db, id);
}

/** The address of an account; null where it has none any more. */
export function findPersonEmail(context: Context, id: PersonId): Promise<string | null> {
  return store.findEmail(context.db, id);
}
