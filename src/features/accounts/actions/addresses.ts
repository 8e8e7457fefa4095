'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { changeDetails } from '@/features/access/commands/details';
import { signInHref } from '@/features/access/domain/safe-next';
import { requirePerson } from '@/features/access/queries';
import type { AddressId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import { addAddress, changeAddress, forgetAddress, putAddressFirst } from '../commands/addresses';
import { accountPages } from '../domain/account-pages';
import { addressProblemInWords } from '../domain/own-words';
import { addressKeySchema, addressSchema, detailsSchema } from '../schema/own';

const here = accountPages.addresses;

/** Changes what one is called and where one is rung. */
export async function changeDetailsAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  await signedIn(requirePerson);
  const parsed = parseForm(detailsSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  await signedIn((context) => changeDetails(context, parsed.value));
  redirect(`${here}?told=details`);
}

/** Keeps a new address, or changes the one the form names. */
export async function keepAddressAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  // Whoever has no account here is not told what is wrong with their form.
  await signedIn(requirePerson);
  const parsed = parseForm(addressSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { id, ...address } = parsed.value;
  const kept = await signedIn((context) =>
    id === undefined ? addAddress(context, address) : changeAddress(context, id, address),
  );
  if (!kept.ok) return { message: addressProblemInWords(kept.problem), fieldErrors: {}, values: typedValues(form) };
  redirect(`${here}?told=address`);
}

/** Makes an address the one that checkout is filled in with. */
export async function putAddressFirstAction(sent: FormData): Promise<void> {
  await withAddress(sent, putAddressFirst);
}

/** Forgets an address. */
export async function forgetAddressAction(sent: FormData): Promise<void> {
  await withAddress(sent, forgetAddress);
}

async function withAddress(sent: FormData, act: (context: Context, id: AddressId) => Promise<void>): Promise<never> {
  const parsed = parseForm(addressKeySchema, requireForm(sent), messages.checkForm);
  if (parsed.ok) await signedIn((context) => act(context, parsed.value.id));
  redirect(here);
}

async function signedIn<T>(act: (context: Context) => Promise<T>): Promise<T> {
  const context = await currentContext();
  return act(context).catch((error: unknown) => turnAway(error, signInHref(here)));
}
