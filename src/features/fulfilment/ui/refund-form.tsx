'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import type { OrderLine } from '@/features/orders/domain/order';
import { formatPence } from '@/kernel/money';
import { Notice } from '@/ui/notice';
import { RadioCards } from '@/ui/radio-cards';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import { refundOrderAction, type RefundFormState } from '../actions';
import { quantityField } from '../domain/refund-fields';

const untouched: RefundFormState = { message: null, fieldErrors: {}, values: {}, foreseenPence: null };

type RefundLine = Pick<OrderLine, 'id' | 'name' | 'quantity'> & { readonly left: number };
type RefundFormProps = {
  readonly reference: string;
  readonly version: number;
  readonly leftPence: number;
  readonly lines: ReadonlyArray<RefundLine>;
};

/** Gives money back: all of it, so many of a line, or an amount. The first press tells what it comes to, the second does it. */
export function RefundForm(props: RefundFormProps) {
  const [state, action] = useActionState(refundOrderAction, untouched);
  return (
    // Open once it has answered: without JavaScript the answer comes with a fresh page.
    <details className="mt-3" open={Object.keys(state.values).length > 0}>
      <summary>Give money back…</summary>
      <Fields {...props} state={state} action={action} />
    </details>
  );
}

type FieldsProps = RefundFormProps & {
  readonly state: RefundFormState;
  readonly action: (form: FormData) => void;
};

function Fields({ reference, version, leftPence, lines, state, action }: FieldsProps) {
  const { message, foreseenPence } = state;
  return (
    // The form is drawn anew with what was typed: React empties a form once its action has run.
    <form action={action} key={JSON.stringify(state)} className="mt-2 grid gap-3">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="back" value={`/admin/orders/${reference}`} />
      <input type="hidden" name="seenPence" value={foreseenPence ?? ''} />
      {message && (
        <Notice tone="problem" role="alert">
          <p>{message}</p>
        </Notice>
      )}
      <WhatGoesBack state={state} leftPence={leftPence} lines={lines} />
      <Why state={state} />
      {foreseenPence !== null && (
        <Notice tone="warning" role="status" title={`${formatPence(foreseenPence)} would go back to the card`}>
          <p>The shopper is told by e-mail. Nothing has been sent yet; once it is, it cannot be called back.</p>
        </Notice>
      )}
      <SubmitButton kind={foreseenPence === null ? 'quiet' : 'danger'} size="small">
        {foreseenPence === null ? 'See what goes back' : `Give back ${formatPence(foreseenPence)}`}
      </SubmitButton>
    </form>
  );
}

type WhatProps = Pick<RefundFormProps, 'leftPence' | 'lines'> & { readonly state: RefundFormState };

function WhatGoesBack({ state: { values, fieldErrors }, leftPence, lines }: WhatProps) {
  return (
    <>
      <RadioCards
        label="What goes back?"
        name="kind"
        id="refund-kind"
        error={fieldErrors.kind}
        defaultValue={values.kind ?? 'lines'}
        options={[
          { value: 'lines', label: 'So many of a line' },
          { value: 'amount', label: 'An amount' },
          { value: 'whole', label: 'Everything that is left', aside: formatPence(leftPence) },
        ]}
      />
      <LineQuantities lines={lines} values={values} />
      <TextInput
        label="Amount in pounds"
        name="amount"
        id="refund-amount"
        inputMode="decimal"
        isOptional
        hint="Only for “an amount”."
        defaultValue={values.amount}
      />
    </>
  );
}

function Why({ state: { values, fieldErrors } }: Pick<WhatProps, 'state'>) {
  return (
    <TextArea
      label="Why? The shopper reads this."
      name="reason"
      id="refund-reason"
      rows={2}
      required
      minLength={3}
      maxLength={textLimits.reason}
      defaultValue={values.reason}
      error={fieldErrors.reason}
    />
  );
}

function LineQuantities({ lines, values }: Pick<RefundFormProps, 'lines'> & Pick<RefundFormState, 'values'>) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold">How many of each line</legend>
      {lines.map(({ id, name, left }) => (
        <TextInput
          key={id}
          label={name}
          name={quantityField(id)}
          id={`quantity-${id}`}
          type="number"
          min={0}
          max={left}
          hint={left === 0 ? 'All of it has been refunded.' : `Up to ${left}.`}
          defaultValue={values[quantityField(id)] ?? 0}
        />
      ))}
    </fieldset>
  );
}
