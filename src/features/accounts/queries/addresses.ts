import type { Details } from '@/features/access/domain/details';
import { requirePerson } from '@/features/access/queries';
import { detailsReading } from '@/features/access/queries/details';
import { invariant } from '@/kernel/invariant';
import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings, runReading } from '@/platform/db/reading';
import type { OwnAddress } from '../domain/own-address';
import * as store from '../store/addresses';

/** What an account knows of how to reach somebody, and where to bring things to. */
export type KnownDetails = {
  readonly details: Details;
  /** The one to fill in first. */
  readonly addresses: ReadonlyArray<OwnAddress>;
};

/** Reads what an account knows of somebody, for the batch of a page that is filled in with it. */
export function knownDetailsReading(context: Context, personId: PersonId): Reading<KnownDetails> {
  const parts = readings({
    details: detailsReading(context, personId),
    addresses: store.addressesReading(context.db, personId),
  });
  return mapReading(parts, ({ details, addresses }) => {
    invariant(details, 'Whoever is signed in stands in the books');
    return { details, addresses };
  });
}

/** What the account of whoever asks knows of them. */
export async function getKnownDetails(context: Context): Promise<KnownDetails> {
  const { id } = await requirePerson(context);
  return runReading(context.db, knownDetailsReading(context, id));
}
