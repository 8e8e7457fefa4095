'use client';

import { useActionState } from 'react';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { askToReconcileAction } from '../actions';

type ReconcileFormProps = {
  /** The days it suggests, as `YYYY-MM-DD`. */
  readonly fromDay: string;
  readonly toDay: string;
};

const untouched = { message: null, fieldErrors: {}, values: {} };

/** Asks for a comparison of some days, the first and the last included. */
export function ReconcileForm({ fromDay, toDay }: ReconcileFormProps) {
  const [state, action] = useActionState(askToReconcileAction, untouched);
  const { message, fieldErrors, values } = state;
  return (
    <form action={action} key={JSON.stringify(state)} className="grid gap-3">
      {message && (
        <Notice tone="problem" role="alert">
          <p>{message}</p>
        </Notice>
      )}
      <div className="grid gap-3 sm:grid-cols-2 sm:items-end">
        <TextInput
          label="From"
          name="fromDay"
          type="date"
          required
          max={toDay}
          defaultValue={values.fromDay ?? fromDay}
          error={fieldErrors.fromDay}
        />
        <TextInput
          label="To"
          name="toDay"
          type="date"
          required
          max={toDay}
          defaultValue={values.toDay ?? toDay}
          error={fieldErrors.toDay}
        />
      </div>
      <div>
        <SubmitButton size="small" workingLabel="Asking…">
          Compare with Stripe
        </SubmitButton>
      </div>
    </form>
  );
}
