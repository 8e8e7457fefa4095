'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { Checkbox } from '@/ui/checkbox';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { createSaleAction } from '../actions/plan';
import { fieldOf, isTicked, type PlaceOption, PlanFields, type PlanForm } from './plan-fields';
import { PlanSummary } from './plan-summary';

/** As most sales of a village bakery are: open for twelve days, closed two evenings before, a morning at the table. */
const usual = {
  ...{ opensDaysBefore: '12', opensAt: '09:00', closesDaysBefore: '2', closesAt: '18:00' },
  ...{ collects: 'yes', collectFrom: '10:00', collectUntil: '12:00', collectMinutes: '30', collectOrders: '10' },
  ...{ deliverFrom: '14:00', deliverUntil: '18:00', deliverMinutes: '120', deliverOrders: '6' },
} as const;

type NewSaleProps = { readonly bakeDay: string; readonly places: ReadonlyArray<PlaceOption> };

/** Plans a sale: its facts, and how it is handed over. What is on offer comes next, on its own page. */
export function NewSaleForm({ bakeDay, places }: NewSaleProps) {
  const [state, action] = useActionState(createSaleAction, emptyForm);
  const form = { ...state, start: { ...usual, bakeDay } };
  return (
    <form action={action} key={JSON.stringify(state)} noValidate className="grid max-w-xl gap-4">
      <PlanSummary state={state} />
      <PlanFields form={form} places={places} />
      <Way form={form} box="collects" prefix="collect" label="Collected at the table" each="Minutes of each slot" />
      <Way form={form} box="delivers" prefix="deliver" label="Delivered by van" each="Minutes of each round" />
      <Notice>
        <p>It begins as a draft: nobody sees it before you publish it.</p>
      </Notice>
      <SubmitButton className="justify-self-start">Write the draft down</SubmitButton>
    </form>
  );
}

type WayProps = {
  readonly form: PlanForm;
  readonly box: string;
  readonly prefix: string;
  readonly label: string;
  readonly each: string;
};

function Way({ form, box, prefix, label, each }: WayProps) {
  const field = fieldOf(form);
  return (
    <fieldset className="grid gap-2 border-t border-rule pt-2">
      <legend className="sr-only">{label}</legend>
      <Checkbox name={box} value="yes" label={label} defaultChecked={isTicked(form, box)} />
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-4">
        <TextInput {...field(`${prefix}From`)} label="From" type="time" />
        <TextInput {...field(`${prefix}Until`)} label="Until" type="time" />
        <TextInput {...field(`${prefix}Minutes`)} label={each} inputMode="numeric" />
        <TextInput {...field(`${prefix}Orders`)} label="Orders in each" inputMode="numeric" />
      </div>
    </fieldset>
  );
}
