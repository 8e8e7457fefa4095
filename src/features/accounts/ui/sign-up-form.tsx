'use client';

import { EmailInput } from '@/ui/email-input';
import type { HumanCheckPlace } from '@/ui/human-check';
import { signUpAction } from '../actions';
import { AccountForm } from './account-form';
import { NewPasswordInput } from './password-input';

/** Opens an account; nobody can use it before the letter to its address was answered. */
export function SignUpForm({ humanCheck }: { readonly humanCheck: HumanCheckPlace }) {
  const check = { place: humanCheck, action: 'sign_up', from: 'the_start' } as const;
  return (
    <AccountForm action={signUpAction} button="Open an account" working="One moment…" humanCheck={check}>
      {(field) => (
        <>
          <EmailInput
            {...field('email')}
            label="E-mail address"
            autoComplete="username"
            hint="We send a letter there first."
          />
          <NewPasswordInput {...field('newPassword')} label="Choose a password" />
        </>
      )}
    </AccountForm>
  );
}
