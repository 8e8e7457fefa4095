'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { dayAndTime } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import { moveSaleAction, type MoveSaleFormState } from '../actions/move-sale';
import type { MoveEffect, MoveSuggestion } from '../domain/moved-sale';

const untouched: MoveSaleFormState = { message: null, fieldErrors: {}, values: {}, foreseen: null };

type MoveSaleProps = {
  readonly saleId: string;
  readonly version: number;
  readonly back: string;
  /** What the form starts with: the sale as it is. */
  readonly start: MoveSuggestion;
  readonly places: ReadonlyArray<{ readonly id: string; readonly name: string }>;
};

/** Moves a sale to another day, place or time: the first press tells what that means, the second does it. */
export function MoveSaleForm({ saleId, version, back, start, places }: MoveSaleProps) {
  const [state, action] = useActionState(moveSaleAction, untouched);
  const { foreseen, message, values, fieldErrors } = state;
  return (
    <details open={Object.keys(values).length > 0}>
      <summary>Move this sale…</summary>
      <form action={action} key={JSON.stringify(state)} className="mt-2 grid max-w-xl gap-3">
        <input type="hidden" name="saleId" value={saleId} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="agreed" value={foreseen?.agreed ?? ''} />
        {message && (
          <Notice tone="problem" role="alert">
            <p>{message}</p>
          </Notice>
        )}
        <WhereAndWhen state={state} start={start} places={places} />
        <TextArea
          label="Why? The shoppers read this."
          name="reason"
          id="move-sale-reason"
          rows={2}
          required
          minLength={3}
          maxLength={textLimits.reason}
          defaultValue={values.reason}
          error={fieldErrors.reason}
        />
        {foreseen && <WhatItMeans effect={foreseen.effect} />}
        <SubmitButton kind={foreseen ? 'danger' : 'quiet'} size="small" className="justify-self-start">
          {foreseen ? `Move the sale and tell ${plural(foreseen.effect.orders, 'order')}` : 'See what moving means'}
        </SubmitButton>
      </form>
    </details>
  );
}

type WhereProps = Pick<MoveSaleProps, 'start' | 'places'> & { readonly state: MoveSaleFormState };

function WhereAndWhen({ state: { values, fieldErrors }, start, places }: WhereProps) {
  const field = (name: keyof MoveSuggestion) => ({
    name,
    id: `move-${name}`,
    defaultValue: values[name] ?? start[name] ?? undefined,
    error: fieldErrors[name],
    required: true,
  });
  const options = places.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextInput {...field('bakeDay')} label="New bake day" type="date" />
        {start.firstSlotAt !== null && (
          <TextInput {...field('firstSlotAt')} label="First slot begins" type="time" hint="The others move alike." />
        )}
      </div>
      <Select {...field('locationId')} label="Place" options={options} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextInput
          {...field('answerDay')}
          label="Money back until"
          type="date"
          hint="Who says nothing keeps the order."
        />
        <TextInput {...field('answerAt')} label="At" type="time" />
      </div>
    </>
  );
}

function WhatItMeans({ effect }: { readonly effect: MoveEffect }) {
  return (
    <Notice tone="warning" role="status" title={`${plural(effect.orders, 'order')} would move`}>
      <p>
        Everybody is told by e-mail, and may take their money back until the date above.{' '}
        {effect.hasCutOffMoved && `Orders would close ${dayAndTime(effect.closesAt)}. `}
        Nothing has been done yet.
      </p>
    </Notice>
  );
}
