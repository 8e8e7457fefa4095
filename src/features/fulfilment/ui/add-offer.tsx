import type { SubmitEvent } from 'react';
import type { VariantChoice } from '@/features/catalogue/domain/variant-choice';
import { formatPence } from '@/kernel/money';
import { Select } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import type { OffersFormState } from '../actions/offers';
import type { ShownOffers } from '../domain/shown-offers';

type AddOfferProps = {
  readonly shown: ShownOffers;
  readonly choices: ReadonlyArray<VariantChoice>;
  readonly answer: OffersFormState;
  readonly isSaving: boolean;
  readonly action: (form: FormData) => void;
  readonly send: (event: SubmitEvent<HTMLFormElement>) => void;
};

/** Puts something more on offer in a sale. */
export function AddOffer({ shown, choices, answer, isSaving, action, send }: AddOfferProps) {
  const missing = choices.filter(({ variantId }) => !shown.offers.some((offer) => offer.variantId === variantId));
  if (missing.length === 0) return <p>All that is in the catalogue is on offer.</p>;
  return (
    <form
      action={action}
      onSubmit={send}
      // Drawn anew once it was added: the next one starts empty.
      key={shown.offers.length}
      className="grid items-start gap-3 sm:grid-cols-[minmax(0,2fr)_8rem_8rem_auto]"
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="saleId" value={shown.saleId} />
      <input type="hidden" name="version" value={shown.version} />
      <WhatAndHowMany missing={missing} answer={answer} />
      <SubmitButton isWorking={isSaving} className="sm:mt-7">
        Add it
      </SubmitButton>
    </form>
  );
}

type FieldsProps = Pick<AddOfferProps, 'answer'> & { readonly missing: AddOfferProps['choices'] };

function WhatAndHowMany({ missing, answer: { fieldErrors, values } }: FieldsProps) {
  return (
    <>
      <Select
        label="What"
        name="variantId"
        required
        placeholder="Choose a bake"
        error={fieldErrors.variantId}
        defaultValue={values.variantId}
        options={missing.map(({ variantId, name, pricePence }) => ({
          value: variantId,
          label: `${name}, ${formatPence(pricePence)}`,
        }))}
      />
      <TextInput
        label="How many"
        name="capacity"
        required
        inputMode="numeric"
        autoComplete="off"
        error={fieldErrors.capacity}
        defaultValue={values.capacity}
      />
      <TextInput
        label="Price, £"
        name="price"
        isOptional
        inputMode="decimal"
        autoComplete="off"
        error={fieldErrors.price}
        defaultValue={values.price}
      />
    </>
  );
}
