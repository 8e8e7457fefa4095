import { secondFactor } from '@/config/backend';
import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import * as store from '../store/second-factor';

/** Since when somebody has a second factor, and how many of their codes on paper are left; null where they have none. */
export function findSecondFactor(context: Context, personId: PersonId): Promise<store.SecondFactorRow | null> {
  return store.findSecondFactor(context.db, personId);
}

/** The secret that somebody is shown until their phone has proved that it has it; null where none is on offer. */
export function findOfferedSecret({ db, secretKeys, now }: Context, personId: PersonId): Promise<string | null> {
  return store.findOffer(db, { personId, keys: secretKeys, since: now() - secondFactor.offerMs });
}
