'use client';

import { PasswordInput } from '@/features/accounts/ui/password-input';
import { eraseAccountAction } from '../actions';
import { EraseForm } from './erase-form';

/** Erases an account and its owner, for their password once more: an open laptop is not its owner. */
export function EraseAccountForm({ openOrders }: { readonly openOrders: ReadonlyArray<string> }) {
  return (
    <EraseForm
      action={eraseAccountAction}
      openOrders={openOrders}
      proof={(error) => <PasswordInput name="password" label="Your password, once more" error={error} />}
    />
  );
}
