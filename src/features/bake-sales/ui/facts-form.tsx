'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { SubmitButton } from '@/ui/submit-button';
import { changeDraftAction } from '../actions/plan';
import { type PlaceOption, PlanFields, type PlanForm } from './plan-fields';
import { PlanSummary } from './plan-summary';

type FactsFormProps = {
  readonly saleId: string;
  readonly version: number;
  /** The sale as it is. */
  readonly start: PlanForm['start'];
  readonly places: ReadonlyArray<PlaceOption>;
};

/** Writes the facts of a draft anew. */
export function FactsForm({ saleId, version, start, places }: FactsFormProps) {
  const [state, action] = useActionState(changeDraftAction, emptyForm);
  return (
    <form action={action} key={JSON.stringify(state)} noValidate className="grid max-w-xl gap-4">
      <input type="hidden" name="saleId" value={saleId} />
      <input type="hidden" name="version" value={version} />
      <PlanSummary state={state} />
      <PlanFields form={{ ...state, start }} places={places} />
      <SubmitButton className="justify-self-start">Save it</SubmitButton>
    </form>
  );
}
