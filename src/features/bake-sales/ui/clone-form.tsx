'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { SubmitButton } from '@/ui/submit-button';
import { cloneSaleAction } from '../actions/plan';
import { NameDayPlace, type PlaceOption, type PlanForm } from './plan-fields';
import { PlanSummary } from './plan-summary';

type CloneFormProps = {
  readonly saleId: string;
  readonly start: PlanForm['start'];
  readonly places: ReadonlyArray<PlaceOption>;
};

/** Plans a sale like another one, for another day. */
export function CloneForm({ saleId, start, places }: CloneFormProps) {
  const [state, action] = useActionState(cloneSaleAction, emptyForm);
  return (
    <form action={action} key={JSON.stringify(state)} noValidate className="grid max-w-xl gap-4">
      <input type="hidden" name="saleId" value={saleId} />
      <PlanSummary state={state} />
      <NameDayPlace form={{ ...state, start }} places={places} />
      <SubmitButton className="justify-self-start">Copy it as a draft</SubmitButton>
    </form>
  );
}
