'use client';

import { EmailInput } from '@/ui/email-input';
import { forgotPasswordAction } from '../actions';
import { AccountForm } from './account-form';

/** Asks whose password is forgotten; the answer is the same for every address. */
export function ForgotForm() {
  return (
    <AccountForm action={forgotPasswordAction} button="Send me a letter" working="Sending…">
      {(field) => <EmailInput {...field('email')} label="E-mail address" autoComplete="username" />}
    </AccountForm>
  );
}
