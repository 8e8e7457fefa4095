'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { emptyForm } from '@/platform/next/form-action';
import { EmailInput } from '@/ui/email-input';
import { FormSummary } from '@/ui/form-summary';
import { HumanCheck, type HumanCheckPlace } from '@/ui/human-check';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import { contactAction } from '../actions';

const orderNumberHint = (
  <>
    Where it is about an order. It looks like <span className="whitespace-nowrap">K7P-4QX</span>.
  </>
);

/** A message to the bakery; a plain form, so it works before and without any script. */
export function ContactForm({ humanCheck }: { readonly humanCheck: HumanCheckPlace }) {
  const [state, send] = useActionState(contactAction, emptyForm);
  const { message, fieldErrors, values } = state;
  const errors = Object.entries(fieldErrors).map(([fieldId, sentence]) => ({ fieldId, message: sentence }));
  const field = (name: string) => ({ name, defaultValue: values[name], error: fieldErrors[name] });
  return (
    <form action={send} noValidate className="grid gap-5">
      <FormSummary errors={errors} />
      {message !== null && errors.length === 0 && (
        <Notice tone="warning" role="alert">
          <p>{message}</p>
        </Notice>
      )}
      <TextInput {...field('name')} label="Your name" autoComplete="name" required maxLength={textLimits.name} />
      <EmailInput {...field('email')} label="Your e-mail address" hint="Our answer goes there." />
      <TextInput
        {...field('reference')}
        label="Order number"
        isOptional
        hint={orderNumberHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={textLimits.reference}
        controlClassName="max-w-48"
      />
      <TextArea {...field('message')} label="Your message" required rows={6} />
      <HumanCheck place={humanCheck} action="contact" answered={state} />
      <div>
        <SubmitButton workingLabel="Sending…">Send the message</SubmitButton>
      </div>
    </form>
  );
}
