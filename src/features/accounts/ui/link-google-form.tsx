'use client';

import { linkGoogleAction } from '../actions/link-google';
import { AccountForm } from './account-form';
import { PasswordInput } from './password-input';

/** Where the owner of an account with a password says that Google may open it as well. */
export function LinkGoogleForm({ email }: { readonly email: string }) {
  return (
    <AccountForm
      action={linkGoogleAction}
      button="Sign in, with Google too from now on"
      working="Signing in…"
      refusedTitle="You are not signed in"
    >
      {(field) => (
        <>
          {/* For password managers; what counts is in a sealed cookie. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput {...field('password')} />
        </>
      )}
    </AccountForm>
  );
}
