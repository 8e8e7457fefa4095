'use client';

import { EmailInput } from '@/ui/email-input';
import { changeEmailAction, changePasswordAction } from '../actions/security';
import { AccountForm } from './account-form';
import { NewPasswordInput, PasswordInput } from './password-input';

/* Both stand on one page, so their fields have ids of their own. */

/** Changes the password somebody signs in with. */
export function ChangePasswordForm() {
  return (
    <AccountForm action={changePasswordAction} button="Change the password" working="Changing…">
      {(field) => (
        <>
          <PasswordInput {...field('password')} label="Your password now" />
          <NewPasswordInput {...field('newPassword')} />
        </>
      )}
    </AccountForm>
  );
}

/** Moves an account to another address, once a letter to it was answered. */
export function ChangeEmailForm() {
  return (
    <AccountForm action={changeEmailAction} button="Send a letter there" working="Sending…" idPrefix="move-">
      {(field) => (
        <>
          <EmailInput {...field('email')} label="The new address" />
          <PasswordInput {...field('password')} label="Your password" />
        </>
      )}
    </AccountForm>
  );
}
