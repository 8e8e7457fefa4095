'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { emptyForm } from '@/platform/next/form-action';
import { Checkbox } from '@/ui/checkbox';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import { setPlaceAction } from '../actions/places';
import { fieldOf, isTicked, type PlanForm } from './plan-fields';
import { PlanSummary } from './plan-summary';

type PlaceFormProps = {
  /** Empty for a new one. */
  readonly placeId: string;
  readonly version: number;
  /** The place as it is, as somebody would type it. */
  readonly start: PlanForm['start'];
};

/** Writes down a place where bakes are handed over. */
export function PlaceForm({ placeId, version, start }: PlaceFormProps) {
  const [state, action] = useActionState(setPlaceAction, emptyForm);
  return (
    <form action={action} key={JSON.stringify(state)} noValidate className="grid max-w-xl gap-4">
      <input type="hidden" name="placeId" value={placeId} />
      <input type="hidden" name="version" value={version} />
      <PlanSummary state={{ ...state, fieldErrors: withIds(placeId, state.fieldErrors) }} />
      <PlaceFields placeId={placeId} form={{ ...state, start }} />
      <SubmitButton className="justify-self-start">{placeId === '' ? 'Add the place' : 'Save the place'}</SubmitButton>
    </form>
  );
}

// The page has one such form for each place.
const idOf = (placeId: string, name: string) => `${placeId || 'new'}-${name}`;

function withIds(placeId: string, errors: PlanForm['fieldErrors']): PlanForm['fieldErrors'] {
  return Object.fromEntries(Object.entries(errors).map(([name, words]) => [idOf(placeId, name), words]));
}

type PlaceFieldsProps = { readonly placeId: string; readonly form: PlanForm };

function PlaceFields({ placeId, form }: PlaceFieldsProps) {
  const bind = fieldOf(form);
  const field = (name: string) => ({ ...bind(name), id: idOf(placeId, name) });
  return (
    <>
      <TextInput {...field('name')} label="Name" maxLength={textLimits.name} required />
      <TextInput {...field('addressLine1')} label="Street" maxLength={textLimits.addressLine} required />
      <TextInput {...field('addressLine2')} label="More of the address" maxLength={textLimits.addressLine} isOptional />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextInput {...field('town')} label="Town" maxLength={textLimits.addressLine} required />
        <TextInput {...field('postcode')} label="Postcode" maxLength={textLimits.postcode} required />
        <TextInput {...field('latitude')} label="Degrees north" inputMode="decimal" isOptional />
        <TextInput {...field('longitude')} label="Degrees east" hint="West is below nought." isOptional />
      </div>
      <TextArea
        {...field('howToFind')}
        label="How to find it"
        hint="Shoppers read it with every sale here."
        rows={3}
        maxLength={textLimits.note}
        required
      />
      <Checkbox
        name="isHidden"
        id={idOf(placeId, 'isHidden')}
        value="yes"
        label="Not listed: no new sale is held here"
        defaultChecked={isTicked(form, 'isHidden')}
      />
    </>
  );
}
