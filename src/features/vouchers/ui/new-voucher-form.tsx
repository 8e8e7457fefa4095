'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/ui/checkbox';
import { FormSummary } from '@/ui/form-summary';
import { RadioCards } from '@/ui/radio-cards';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { createVoucherAction, type VoucherFormState } from '../actions';
import { type ScopeChoices, ScopeFields } from './scope-fields';

const untouched: VoucherFormState = { message: null, fieldErrors: {}, values: {}, ticked: [] };

/** Makes a new voucher. What was given out keeps its terms, so nothing of one can be changed later. */
export function NewVoucherForm({ choices }: { readonly choices: ScopeChoices }) {
  const [state, action] = useActionState(createVoucherAction, untouched);
  const errors = Object.entries(state.fieldErrors).map(([fieldId, message]) => ({ fieldId, message }));
  const field = (name: string) => ({
    name,
    id: name,
    defaultValue: state.values[name],
    error: state.fieldErrors[name],
  });
  return (
    // The form is drawn anew with what was typed: React empties a form once its action has run.
    <form action={action} key={JSON.stringify(state)} noValidate className="grid gap-4">
      <FormSummary errors={errors} />
      <TextInput
        {...field('code')}
        label="Code"
        hint="Letters and figures, at least four."
        autoCapitalize="characters"
      />
      <WhatItTakesOff field={field} />
      <HowOften field={field} />
      <Checkbox
        label="Only for a customer’s first order"
        name="isFirstOrderOnly"
        value="yes"
        defaultChecked={state.values['isFirstOrderOnly'] !== undefined}
      />
      <ScopeFields choices={choices} ticked={state.ticked} />
      <div>
        <SubmitButton>Make the voucher</SubmitButton>
      </div>
    </form>
  );
}

type BindField = (name: string) => {
  readonly name: string;
  readonly id: string;
  readonly defaultValue: string | undefined;
  readonly error: string | undefined;
};

function WhatItTakesOff({ field }: { readonly field: BindField }) {
  const { defaultValue = 'percent', ...kind } = field('kind');
  return (
    <>
      <RadioCards
        {...kind}
        label="What it takes off"
        columns={2}
        defaultValue={defaultValue}
        options={[
          { value: 'percent', label: 'A share', hint: 'So many per cent' },
          { value: 'fixed', label: 'An amount', hint: 'So many pounds' },
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextInput {...field('off')} label="Per cent or pounds" inputMode="decimal" />
        <TextInput
          {...field('atMostPence')}
          label="At most, in pounds"

          inputMode="decimal"
          isOptional
        />
        <TextInput {...field('minimumPence')} label="For orders from, in pounds" inputMode="decimal" isOptional />
      </div>
    </>
  );
}

function HowOften({ field }: { readonly field: BindField }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <TextInput {...field('startsAt')} label="First day" type="date" isOptional />
      <TextInput {...field('endsAt')} label="Last day" type="date" isOptional />
      <TextInput {...field('totalLimit')} label="Uses in all" inputMode="numeric" isOptional />
      <TextInput {...field('perPersonLimit')} label="Uses per customer" inputMode="numeric" isOptional />
    </div>
  );
}
