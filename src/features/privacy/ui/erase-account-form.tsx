'use client';

import { PasswordInput } from '@/features/accounts/ui/password-input';
import { eraseAccountAction, eraseByGoogleAction } from '../actions';
import { EraseForm } from './erase-form';

type EraseAccountProps = { readonly openOrders: ReadonlyArray<string> };

/** Erases an account and its owner, for their password once more: an open laptop is not its owner. */
export function EraseAccountForm({ openOrders }: EraseAccountProps) {
  return (
    <EraseForm
      action={eraseAccountAction}
      openOrders={openOrders}
      proof={(error) => <PasswordInput name="password" label="Your password, once more" error={error} />}
    />
  );
}

/** The same for somebody who comes in by Google: Google's own page asks them once more. */
export function EraseByGoogleForm({ openOrders }: EraseAccountProps) {
  return (
    <EraseForm
      action={eraseByGoogleAction}
      openOrders={openOrders}
      idPrefix="google-"
      button="Erase me, by way of Google"
    />
  );
}
