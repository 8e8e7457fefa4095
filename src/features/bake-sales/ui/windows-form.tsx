'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { Checkbox } from '@/ui/checkbox';
import { SubmitButton } from '@/ui/submit-button';
import { setWindowsAction } from '../actions/windows';
import type { Method } from '../domain/offer-sheet';
import type { ShownWindows } from '../domain/shown-windows';
import { PlanSummary } from './plan-summary';
import { NewWindows, WindowFields } from './window-fields';

type WindowsFormProps = { readonly saleId: string; readonly version: number; readonly shown: ShownWindows };

const wayWords = { collection: 'Collected at the table', delivery: 'Delivered by van' } as const satisfies Record<
  Method,
  string
>;

/** Sets how and when a sale is handed over: all of it with one button. */
export function WindowsForm({ saleId, version, shown }: WindowsFormProps) {
  const [state, action] = useActionState(setWindowsAction, emptyForm);
  const { values, fieldErrors } = state;
  const wasSent = Object.keys(values).length > 0;
  const isTicked = (name: string, isOn: boolean) => (wasSent ? values[name] !== undefined : isOn);
  return (
    <form action={action} key={JSON.stringify(state)} noValidate className="grid gap-4">
      <input type="hidden" name="saleId" value={saleId} />
      <input type="hidden" name="version" value={version} />
      <PlanSummary state={state} />
      <fieldset>
        <legend className="mb-1 font-semibold">How it changes hands</legend>
        {shown.ways.map(({ method, isOn }) => (
          <Checkbox
            key={method}
            name={`way:${method}`}
            value="yes"
            label={wayWords[method]}
            defaultChecked={isTicked(`way:${method}`, isOn)}
            error={fieldErrors[`way:${method}`]}
          />
        ))}
      </fieldset>
      {shown.slots.map((slot) => (
        <WindowFields key={slot.id} slot={slot} values={values} fieldErrors={fieldErrors} />
      ))}
      <NewWindows rows={shown.newRows} values={values} fieldErrors={fieldErrors} />
      <SubmitButton className="justify-self-start">Save the times</SubmitButton>
    </form>
  );
}
