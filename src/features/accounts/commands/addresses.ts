import { accountLimits } from '@/config/backend';
import { requirePerson } from '@/features/access/queries';
import type { AddressId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { AddressProblem, NewAddress } from '../domain/own-address';
import * as store from '../store/addresses';

/** Keeps an address in the account of whoever asks; it is the one filled in from now on. */
export async function addAddress(context: Context, address: NewAddress): Promise<Result<undefined, AddressProblem>> {
  const { id: personId } = await requirePerson(context);
  const most = accountLimits.addresses;
  const added = { personId, id: context.newId('adr'), address, most, now: context.now() };
  return (await store.insertAddress(context.db, added)) ? ok() : refused({ kind: 'too_many_addresses', most });
}

/** Changes an address of whoever asks; orders that were placed with it keep it as it was. */
export async function changeAddress(
  context: Context,
  id: AddressId,
  address: NewAddress,
): Promise<Result<undefined, AddressProblem>> {
  const { id: personId } = await requirePerson(context);
  const changed = await store.changeAddress(context.db, { personId, id, address, now: context.now() });
  return changed ? ok() : refused({ kind: 'no_such_address' });
}

/** Makes an address the one that is filled in at checkout. */
export async function putAddressFirst(context: Context, id: AddressId): Promise<void> {
  const { id: personId } = await requirePerson(context);
  await store.putFirst(context.db, { personId, id, now: context.now() });
}

/** Forgets an address. */
export async function forgetAddress(context: Context, id: AddressId): Promise<void> {
  const { id: personId } = await requirePerson(context);
  await store.deleteAddress(context.db, { personId, id });
}
