'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { Checkbox } from '@/ui/checkbox';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { setZonesAction } from '../actions/zones';
import { PlanSummary } from './plan-summary';

/** A zone as somebody would type it. */
export type ShownZone = {
  readonly id: string;
  readonly name: string;
  readonly fee: string;
  readonly free: string;
  readonly districts: string;
};

type ZonesFormProps = { readonly zones: ReadonlyArray<ShownZone>; readonly seen: string };

const emptyZone: ShownZone = { id: 'new', name: '', fee: '', free: '', districts: '' };

/** Sets where the van goes and what it asks there: all zones with one button. */
export function ZonesForm({ zones, seen }: ZonesFormProps) {
  const [state, action] = useActionState(setZonesAction, emptyForm);
  return (
    <form action={action} key={JSON.stringify(state)} noValidate className="grid gap-5">
      <input type="hidden" name="seen" value={seen} />
      <PlanSummary state={state} />
      {[...zones, emptyZone].map((zone) => (
        <ZoneFields key={zone.id} zone={zone} values={state.values} fieldErrors={state.fieldErrors} />
      ))}
      <SubmitButton className="justify-self-start">Save the zones</SubmitButton>
    </form>
  );
}

type ZoneFieldsProps = {
  readonly zone: ShownZone;
  readonly values: Readonly<Record<string, string>>;
  readonly fieldErrors: Readonly<Record<string, string>>;
};

function ZoneFields({ zone, values, fieldErrors }: ZoneFieldsProps) {
  const field = (name: 'name' | 'fee' | 'free' | 'districts') => ({
    name: `${name}:${zone.id}`,
    defaultValue: values[`${name}:${zone.id}`] ?? zone[name],
    error: fieldErrors[`${name}:${zone.id}`],
  });
  const isNew = zone.id === emptyZone.id;
  return (
    <fieldset>
      <legend className="font-semibold">{isNew ? 'A new zone' : zone.name}</legend>
      <div className="grid items-end gap-x-3 gap-y-2 border-t border-rule pt-2 sm:grid-cols-2 xl:grid-cols-4">
        <TextInput {...field('name')} label="Name" />
        <TextInput {...field('districts')} label="Districts" placeholder="SY5 TF13" />
        <TextInput {...field('fee')} label="Delivery, in pounds" inputMode="decimal" />
        <TextInput {...field('free')} label="Free from, in pounds" inputMode="decimal" isOptional />
      </div>
      {!isNew && (
        <Checkbox
          name={`drop:${zone.id}`}
          value="yes"
          label="Take this zone away"
          defaultChecked={values[`drop:${zone.id}`] !== undefined}
        />
      )}
    </fieldset>
  );
}
