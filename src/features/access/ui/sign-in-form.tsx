'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { signInAction } from '../actions';

/** Where staff sign in; a plain form, so it works before and without any script. */
export function SignInForm({ next }: { next: string }) {
  const [{ message, fieldErrors, values }, signIn] = useActionState(signInAction, emptyForm);
  const errors = Object.entries(fieldErrors).map(([fieldId, sentence]) => ({ fieldId, message: sentence }));
  return (
    <form action={signIn} noValidate>
      <FormSummary errors={errors} />
      {message !== null && errors.length === 0 && (
        <Notice tone="problem" role="alert" className="mb-6" title="You are not signed in">
          {message}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <div className="space-y-5">
        <TextInput
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          autoCapitalize="none"
          required
          defaultValue={values['email']}
          error={fieldErrors['email']}
        />
        <TextInput
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={fieldErrors['password']}
        />
        <SubmitButton isWide workingLabel="Signing in…">
          Sign in
        </SubmitButton>
      </div>
    </form>
  );
}
