import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Forgetting } from '@/platform/db/client';
import { forgetOwnThings } from '../store/erase';

/** What forgets the addresses and favourites an account keeps, for the batch of an erasure. */
export function eraseOwnThings(context: Context, personId: PersonId): Forgetting {
  return forgetOwnThings(context.db, personId);
}
