'use client';

import { useActionState } from 'react';
import { dayAndTime } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { moveSaleAction, type MoveSaleFormState } from '../actions/move-sale';
import type { MoveEffect, MoveSuggestion } from '../domain/moved-sale';
import { type SaleAtHand, SaleChangeForm } from './sale-change-form';

const untouched: MoveSaleFormState = { message: null, fieldErrors: {}, values: {}, foreseen: null };

type MoveSaleProps = SaleAtHand & {
  /** What the form starts with: the sale as it is. */
  readonly start: MoveSuggestion;
  readonly places: ReadonlyArray<{ readonly id: string; readonly name: string }>;
};

/** Moves a sale to another day, place or time: the first press tells what that means, the second does it. */
export function MoveSaleForm({ start, places, ...sale }: MoveSaleProps) {
  const [state, action] = useActionState(moveSaleAction, untouched);
  const { foreseen } = state;
  return (
    <SaleChangeForm
      {...{ sale, state, action }}
      summary="Move this sale…"
      reasonId="move-sale-reason"
      agreed={foreseen?.agreed ?? ''}
      effect={foreseen && <WhatItMeans effect={foreseen.effect} />}
      press={foreseen ? `Move the sale and tell ${plural(foreseen.effect.orders, 'order')}` : 'See what moving means'}
    >
      <WhereAndWhen state={state} start={start} places={places} />
    </SaleChangeForm>
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
