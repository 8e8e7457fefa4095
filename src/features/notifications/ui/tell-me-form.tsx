'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { EmailInput } from '@/ui/email-input';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { tellMeAction } from '../actions';
import { consentWording } from '../domain/subscription';

const emailId = 'tell-me-email';

/** Asks for an e-mail address to write to when orders open; a plain form that may stand on any page, once. */
export function TellMeForm() {
  const [{ message, fieldErrors, values }, tellMe] = useActionState(tellMeAction, emptyForm);
  const error = fieldErrors['email'];
  return (
    <form action={tellMe} noValidate className="grid max-w-md gap-4">
      <FormSummary errors={error === undefined ? [] : [{ fieldId: emailId, message: error }]} />
      {message !== null && error === undefined && (
        <Notice tone="warning" role="alert">
          <p>{message}</p>
        </Notice>
      )}
      <EmailInput
        id={emailId}
        label="Your e-mail address"
        name="email"
        hint="We ask you to confirm it by e-mail first."
        defaultValue={values['email']}
        error={error}
      />
      <p className="text-sm text-bran">{consentWording.given}</p>
      <div>
        <SubmitButton workingLabel="Sending…">Tell me when orders open</SubmitButton>
      </div>
    </form>
  );
}
