'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { EmailInput } from '@/ui/email-input';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { findMyOrderAction } from '../actions';

/** Asks for the address somebody ordered with; their orders' links are sent there and shown nowhere. */
export function FindOrderForm() {
  const [{ message, fieldErrors, values }, find] = useActionState(findMyOrderAction, emptyForm);
  const error = fieldErrors['email'];
  return (
    <form action={find} noValidate className="grid max-w-md gap-4">
      <FormSummary errors={error === undefined ? [] : [{ fieldId: 'email', message: error }]} />
      {message !== null && error === undefined && (
        <Notice tone="warning" role="alert">
          <p>{message}</p>
        </Notice>
      )}
      <EmailInput
        label="The e-mail address you ordered with"
        name="email"
        defaultValue={values['email']}
        error={error}
      />
      <div>
        <SubmitButton workingLabel="Sending…">Send me my links</SubmitButton>
      </div>
    </form>
  );
}
