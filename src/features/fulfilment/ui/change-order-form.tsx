'use client';

import { type ReactNode, useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { formatPence } from '@/kernel/money';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import { changeItemAction, type ChangeFormState, moveToSaleAction } from '../actions/change-order';
import type { ChangePreview, OrderChoices } from '../domain/staff-change';

const untouched: ChangeFormState = { message: null, fieldErrors: {}, values: {}, preview: null };

type OrderProps = { readonly reference: string; readonly version: number; readonly choices: OrderChoices };

/** What staff may change about an order: something is not available, or it moves to another sale. */
export function ChangeOrder(props: OrderProps) {
  return (
    <div className="mt-3 grid gap-3">
      <ItemForm {...props} />
      {props.choices.targets.length > 0 && <MoveForm {...props} />}
    </div>
  );
}

function ItemForm({ choices: { held, substitutes }, ...order }: OrderProps) {
  const [state, action] = useActionState(changeItemAction, untouched);
  const { values, fieldErrors } = state;
  return (
    <Frame {...order} summary="Something is not available…" id="item" state={state} action={action}>
      <Select
        label="What is not available?"
        name="offerId"
        error={fieldErrors.offerId}
        defaultValue={values.offerId}
        options={held.map(({ id, name, quantity }) => ({ value: id, label: `${quantity} × ${name}` }))}
      />
      <TextInput
        label="How many of it?"
        name="quantity"
        type="number"
        hint="Empty: all that was ordered."
        min={1}
        isOptional
        error={fieldErrors.quantity}
        defaultValue={values.quantity}
      />
      <Select
        label="Instead"
        name="by"
        hint="Never dearer for the shopper: the lower of both prices counts."
        defaultValue={values.by}
        placeholder="Nothing: give the money back"
        options={substitutes.map(({ id, name, left }) => ({ value: id, label: `${name} (${left} left)` }))}
      />
    </Frame>
  );
}

function MoveForm({ choices: { targets }, ...order }: OrderProps) {
  const [state, action] = useActionState(moveToSaleAction, untouched);
  return (
    <Frame {...order} summary="Move to another sale…" id="move" state={state} action={action}>
      <Select
        label="Where to?"
        name="to"
        error={state.fieldErrors.to}
        defaultValue={state.values.to}
        options={targets}
      />
    </Frame>
  );
}

type FrameProps = Omit<OrderProps, 'choices'> & {
  readonly summary: string;
  /** Tells its fields from those of the page's other forms. */
  readonly id: string;
  readonly state: ChangeFormState;
  readonly action: (form: FormData) => void;
  readonly children: ReactNode;
};

function Frame({ reference, version, summary, id, state, action, children }: FrameProps) {
  const { message, preview, values, fieldErrors } = state;
  return (
    // Open once it has answered: without JavaScript the answer comes with a fresh page.
    <details open={Object.keys(values).length > 0}>
      <summary>{summary}</summary>
      <form action={action} key={JSON.stringify(state)} className="mt-2 grid gap-3">
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="back" value={`/admin/orders/${reference}`} />
        <input type="hidden" name="agreed" value={preview?.agreed ?? ''} />
        {message && (
          <Notice tone="problem" role="alert">
            <p>{message}</p>
          </Notice>
        )}
        {children}
        <TextArea
          label="Why? The shopper reads this."
          name="reason"
          id={`change-reason-${id}`}
          rows={2}
          required
          minLength={3}
          maxLength={textLimits.reason}
          defaultValue={values.reason}
          error={fieldErrors.reason}
        />
        {preview && <Preview preview={preview} />}
        <SubmitButton kind={preview ? 'danger' : 'quiet'} size="small" className="justify-self-start">
          {preview ? 'Change the order' : 'See what changes'}
        </SubmitButton>
      </form>
    </details>
  );
}

function Preview({ preview: { lines, totalPence, refundPence } }: { readonly preview: ChangePreview }) {
  const order = lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ');
  return (
    <Notice tone="warning" role="status" title={`It would be ${order}, for ${formatPence(totalPence)}`}>
      <p>
        {refundPence > 0 ? `${formatPence(refundPence)} would go back to the card. ` : 'No money would go back. '}
        The shopper is told by e-mail, with your reason. Nothing has been done yet.
      </p>
    </Notice>
  );
}
