'use client';

import { EmailInput } from '@/ui/email-input';
import { signInAction } from '../actions';
import { AccountForm } from './account-form';
import { PasswordInput } from './password-input';

/** Where everybody signs in; staff stand before it at a door of their own. */
export function SignInForm({ next }: { readonly next: string }) {
  return (
    <AccountForm action={signInAction} button="Sign in" working="Signing in…" refusedTitle="You are not signed in">
      {(field) => (
        <>
          <input type="hidden" name="next" value={next} />
          <EmailInput {...field('email')} label="E-mail address" autoComplete="username" />
          <PasswordInput {...field('password')} />
        </>
      )}
    </AccountForm>
  );
}
