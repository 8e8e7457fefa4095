'use client';

import { type ReactNode, useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { SubmitButton } from '@/ui/submit-button';
import { changeDraftAction, changeWordsAction } from '../actions/plan';
import { NoteField, type PlaceOption, PlanFields, type PlanForm, TitleField } from './plan-fields';
import { PlanSummary } from './plan-summary';

type WordsFormProps = {
  readonly saleId: string;
  readonly version: number;
  /** The sale as it is. */
  readonly start: PlanForm['start'];
};

/** Writes the facts of a draft anew. */
export function FactsForm({ places, ...sale }: WordsFormProps & { readonly places: ReadonlyArray<PlaceOption> }) {
  return (
    <SaleForm change={changeDraftAction} {...sale}>
      {(form) => <PlanFields form={form} places={places} />}
    </SaleForm>
  );
}

/** Calls a sale that shoppers know something else. */
export function WordsForm(sale: WordsFormProps) {
  return (
    <SaleForm change={changeWordsAction} {...sale}>
      {(form) => (
        <>
          <TitleField form={form} />
          <NoteField form={form} />
        </>
      )}
    </SaleForm>
  );
}

type SaleFormProps = WordsFormProps & {
  readonly change: typeof changeDraftAction;
  readonly children: (form: PlanForm) => ReactNode;
};

function SaleForm({ change, saleId, version, start, children }: SaleFormProps) {
  const [state, action] = useActionState(change, emptyForm);
  return (
    <form action={action} key={JSON.stringify(state)} noValidate className="grid max-w-xl gap-4">
      <input type="hidden" name="saleId" value={saleId} />
      <input type="hidden" name="version" value={version} />
      <PlanSummary state={state} />
      {children({ ...state, start })}
      <SubmitButton className="justify-self-start">Save it</SubmitButton>
    </form>
  );
}
