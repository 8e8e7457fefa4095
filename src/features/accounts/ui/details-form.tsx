'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { emptyForm } from '@/platform/next/form-action';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { changeDetailsAction } from '../actions/addresses';

type DetailsFormProps = { readonly name: string; readonly phone: string | null };

/** What somebody is called, and where they are rung. */
export function DetailsForm({ name, phone }: DetailsFormProps) {
  const [{ fieldErrors, values }, change] = useActionState(changeDetailsAction, emptyForm);
  const errors = Object.entries(fieldErrors).map(([fieldId, message]) => ({ fieldId, message }));
  return (
    <form action={change} noValidate className="grid gap-5">
      <FormSummary errors={errors} />
      <TextInput
        label="Your name"
        name="name"
        autoComplete="name"
        autoCapitalize="words"
        maxLength={textLimits.name}
        required
        defaultValue={values['name'] ?? name}
        error={fieldErrors['name']}
      />
      <TextInput
        label="Phone"
        name="phone"
        hint="Only if something is up with an order."
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={textLimits.phone}
        isOptional
        defaultValue={values['phone'] ?? phone ?? ''}
        error={fieldErrors['phone']}
      />
      <div>
        <SubmitButton workingLabel="Keeping…">Keep this</SubmitButton>
      </div>
    </form>
  );
}
