'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { emptyForm } from '@/platform/next/form-action';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { keepAddressAction } from '../actions/addresses';
import type { NewAddress, OwnAddress } from '../domain/own-address';

const line = { maxLength: textLimits.addressLine, autoCapitalize: 'words' } as const;

type BindField = (name: keyof NewAddress) => {
  readonly name: string;
  readonly defaultValue: string;
  readonly error: string | undefined;
};

/** A door to bring things to: a new one, or one that is changed. */
export function AddressForm({ address }: { readonly address: OwnAddress | null }) {
  const [{ message, fieldErrors, values }, keep] = useActionState(keepAddressAction, emptyForm);
  const errors = Object.entries(fieldErrors).map(([fieldId, sentence]) => ({ fieldId, message: sentence }));
  const field: BindField = (name) => ({
    name,
    defaultValue: values[name] ?? address?.[name] ?? '',
    error: fieldErrors[name],
  });
  return (
    <form action={keep} noValidate className="grid gap-5">
      <FormSummary errors={errors} />
      {message !== null && errors.length === 0 && (
        <Notice tone="warning" role="alert">
          <p>{message}</p>
        </Notice>
      )}
      {address && <input type="hidden" name="id" value={address.id} />}
      <AddressFields field={field} />
      <div>
        <SubmitButton workingLabel="Keeping…">Keep this address</SubmitButton>
      </div>
    </form>
  );
}

function AddressFields({ field }: { readonly field: BindField }) {
  return (
    <>
      <TextInput {...field('label')} {...line} label="What you call it" hint="Home, work, Nan’s." isOptional />
      <TextInput {...field('addressLine1')} {...line} label="House and street" autoComplete="address-line1" required />
      <TextInput
        {...field('addressLine2')}
        {...line}
        label="Anything else in the address"
        autoComplete="address-line2"
        isOptional
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextInput {...field('town')} {...line} label="Village or town" autoComplete="address-level2" required />
        <TextInput
          {...field('postcode')}
          label="Postcode"
          autoComplete="postal-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={textLimits.postcode}
          controlClassName="uppercase"
          required
        />
      </div>
    </>
  );
}
