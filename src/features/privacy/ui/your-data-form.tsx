'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { EmailInput } from '@/ui/email-input';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { askForDataAction } from '../actions';

/** Asks for the address we may know somebody by; what we hold is sent there and shown nowhere else. */
export function YourDataForm() {
  const [{ message, fieldErrors, values }, ask] = useActionState(askForDataAction, emptyForm);
  const error = fieldErrors['email'];
  return (
    <form action={ask} noValidate className="grid max-w-md gap-4">
      <FormSummary errors={error === undefined ? [] : [{ fieldId: 'email', message: error }]} />
      {message !== null && error === undefined && (
        <Notice tone="warning" role="alert">
          <p>{message}</p>
        </Notice>
      )}
      <EmailInput
        label="The e-mail address you used with us"
        name="email"
        defaultValue={values['email']}
        error={error}
      />
      <div>
        <SubmitButton workingLabel="Sending…">Send me the link</SubmitButton>
      </div>
    </form>
  );
}
