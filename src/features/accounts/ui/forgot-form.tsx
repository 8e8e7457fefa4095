'use client';

import { EmailInput } from '@/ui/email-input';
import type { HumanCheckPlace } from '@/ui/human-check';
import { forgotPasswordAction } from '../actions';
import { AccountForm } from './account-form';

/** Asks whose password is forgotten; the answer is the same for every address. */
export function ForgotForm({ humanCheck }: { readonly humanCheck: HumanCheckPlace }) {
  const check = { place: humanCheck, action: 'forgot', from: 'the_start' } as const;
  return (
    <AccountForm action={forgotPasswordAction} button="Send me a letter" working="Sending…" humanCheck={check}>
      {(field) => <EmailInput {...field('email')} label="E-mail address" autoComplete="username" />}
    </AccountForm>
  );
}
