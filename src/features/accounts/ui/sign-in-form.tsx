'use client';

import { EmailInput } from '@/ui/email-input';
import type { HumanCheckPlace } from '@/ui/human-check';
import { signInAction } from '../actions';
import { AccountForm } from './account-form';
import { PasswordInput } from './password-input';

type SignInFormProps = { readonly next: string; readonly humanCheck: HumanCheckPlace };

/** Where everybody signs in; staff stand before it at a door of their own. */
export function SignInForm({ next, humanCheck }: SignInFormProps) {
  const check = { place: humanCheck, action: 'sign_in', from: 'a_refusal' } as const;
  return (
    <AccountForm
      action={signInAction}
      button="Sign in"
      working="Signing in…"
      refusedTitle="You are not signed in"
      humanCheck={check}
    >
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
