'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { changeOrderingAction, type OrderingFormState } from '../actions/ordering';
import { effectInWords, type OrderingChange } from '../domain/ordering';

const untouched: OrderingFormState = { message: null, fieldErrors: {}, values: {}, foreseen: null };

const words = {
  close: { summary: 'Close for orders now…', first: 'See whom it touches', second: 'Close it now' },
  reopen: { summary: 'Take orders again…', first: 'See whom it touches', second: 'Take orders again' },
  cut_off: { summary: 'Change the cut-off…', first: 'See whom it touches', second: 'Change the cut-off' },
} as const satisfies Record<OrderingChange, Record<'summary' | 'first' | 'second', string>>;

type OrderingFormProps = {
  readonly change: OrderingChange;
  readonly saleId: string;
  readonly version: number;
  readonly back: string;
  /** The cut-off as it is. */
  readonly start: { readonly day: string; readonly at: string };
};

/** Changes when a sale takes orders: the first press tells whom that touches, the second does it. */
export function OrderingForm({ change, saleId, version, back, start }: OrderingFormProps) {
  const [state, action] = useActionState(changeOrderingAction, untouched);
  const { foreseen, message, values, fieldErrors } = state;
  const { summary, first, second } = words[change];
  return (
    <details open={Object.keys(values).length > 0}>
      <summary>{summary}</summary>
      <form action={action} key={JSON.stringify(state)} className="mt-2 grid max-w-xl gap-3">
        {Object.entries({ change, saleId, version, back, agreed: foreseen?.agreed ?? '' }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {message && (
          <Notice tone="problem" role="alert">
            <p>{message}</p>
          </Notice>
        )}
        {change !== 'close' && <Until change={change} values={values} start={start} />}
        <TextInput
          label="Why?"
          name="reason"
          id={`${change}-reason`}
          required
          minLength={3}
          maxLength={textLimits.reason}
          defaultValue={values['reason']}
          error={fieldErrors['reason']}
        />
        {foreseen && (
          <Notice tone="warning" role="status">
            <p>{effectInWords(change, foreseen.effect)} Nothing has been done yet.</p>
          </Notice>
        )}
        <SubmitButton kind={foreseen ? 'danger' : 'quiet'} size="small" className="justify-self-start">
          {foreseen ? second : first}
        </SubmitButton>
      </form>
    </details>
  );
}

type UntilProps = Pick<OrderingFormProps, 'change' | 'start'> & { readonly values: OrderingFormState['values'] };

function Until({ change, values, start }: UntilProps) {
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <TextInput
        label="Orders close on"
        name="day"
        id={`${change}-day`}
        type="date"
        required
        defaultValue={values['day'] ?? start.day}
      />
      <TextInput
        label="At"
        name="at"
        id={`${change}-at`}
        type="time"
        required
        defaultValue={values['at'] ?? start.at}
      />
    </div>
  );
}
