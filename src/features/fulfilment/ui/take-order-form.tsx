'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { methodWords } from '@/features/bake-sales/domain/words';
import { timeSpan } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { Notice } from '@/ui/notice';
import { RadioCards } from '@/ui/radio-cards';
import { Select } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import { takeOrderAction, type TakeOrderFormState } from '../actions/take-order';
import type { OrderDesk } from '../domain/order-desk';
import { offerField } from '../domain/take-order-fields';

const untouched: TakeOrderFormState = { message: null, fieldErrors: {}, values: {}, foreseenPence: null };
const ways = [
  { value: 'on_collection', label: 'When they collect', hint: 'In cash or by the card reader.' },
  { value: 'card', label: 'By a link in a letter', hint: 'Kept for a day, and never past the cut-off.' },
];

type TakeOrderProps = { readonly desk: OrderDesk; readonly placementKey: string };
type PartProps = { readonly desk: OrderDesk; readonly state: TakeOrderFormState };

/** An order by phone: the first press says what it comes to, the second takes it. */
export function TakeOrderForm({ desk, placementKey }: TakeOrderProps) {
  const [state, action] = useActionState(takeOrderAction, untouched);
  const { foreseenPence, message, values } = state;
  return (
    <form action={action} key={JSON.stringify(state)} className="grid max-w-4xl gap-4">
      <input type="hidden" name="placementKey" value={values.placementKey ?? placementKey} />
      <input type="hidden" name="saleId" value={desk.saleId} />
      <input type="hidden" name="agreed" value={foreseenPence ?? ''} />
      {message && (
        <Notice tone="problem" role="alert">
          <p>{message}</p>
        </Notice>
      )}
      <HowMany desk={desk} state={state} />
      <When desk={desk} state={state} />
      <Who desk={desk} state={state} />
      {foreseenPence !== null && (
        <Notice tone="info" role="status" title={`That comes to ${formatPence(foreseenPence)}`}>
          <p>Tell them, and take the order. Nothing has been ordered yet.</p>
        </Notice>
      )}
      <SubmitButton className="justify-self-start">
        {foreseenPence === null ? 'See what it comes to' : `Take the order for ${formatPence(foreseenPence)}`}
      </SubmitButton>
    </form>
  );
}

function HowMany({ desk: { offers }, state: { values } }: PartProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">How many of what?</legend>
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {offers.map(({ id, name, pricePence, maxPerOrder, left }) => (
          <TextInput
            key={id}
            label={`${name}, ${formatPence(pricePence)}`}
            hint={left === 0 ? 'None left' : `${left} left`}
            name={offerField(id)}
            type="number"
            inputMode="numeric"
            min={0}
            max={Math.min(left, maxPerOrder ?? left)}
            readOnly={left === 0}
            defaultValue={values[offerField(id)]}
          />
        ))}
      </div>
    </fieldset>
  );
}

function When({ desk: { slots }, state: { values, fieldErrors } }: PartProps) {
  const options = slots.map(({ id, method, startsAt, endsAt, isFull }) => ({
    value: id,
    label: `${methodWords[method]}, ${timeSpan(startsAt, endsAt)}${isFull ? ' (full)' : ''}`,
    isDisabled: isFull,
  }));
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Select
        label="When?"
        name="slotId"
        placeholder="Choose a time"
        options={options}
        required
        defaultValue={values.slotId}
        error={fieldErrors.slotId}
      />
      <RadioCards
        label="How do they pay?"
        name="paymentWay"
        options={ways}
        required
        defaultValue={values.paymentWay ?? 'on_collection'}
        error={fieldErrors.paymentWay}
      />
    </div>
  );
}

type Answers = Pick<PartProps, 'state'>;

const fieldOf = ({ values, fieldErrors }: TakeOrderFormState, name: string) => ({
  name,
  defaultValue: values[name],
  error: fieldErrors[name],
});

function Who({ desk, state }: PartProps) {
  const field = (name: string) => fieldOf(state, name);
  const delivers = desk.slots.some(({ method }) => method === 'delivery');
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextInput {...field('name')} label="Name" required maxLength={textLimits.name} autoComplete="off" />
        <TextInput
          {...field('phone')}
          label="Phone"
          type="tel"
          maxLength={textLimits.phone}
          isOptional
          autoComplete="off"
        />
        <TextInput
          {...field('email')}
          label="E-mail"
          type="email"
          maxLength={textLimits.email}
          isOptional
          autoComplete="off"
        />
      </div>
      {delivers && <Door state={state} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextArea
          {...field('allergyNote')}
          label="Allergies we should know of"
          rows={2}
          isOptional
          maxLength={textLimits.allergyNote}
        />
        <TextArea {...field('note')} label="Note" rows={2} isOptional maxLength={textLimits.note} />
      </div>
    </>
  );
}

function Door({ state }: Answers) {
  const field = (name: string) => fieldOf(state, name);
  return (
    <details open={Boolean(state.values.addressLine1)}>
      <summary>Where the van brings it</summary>
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        <TextInput {...field('addressLine1')} label="House and street" maxLength={textLimits.addressLine} />
        <TextInput {...field('addressLine2')} label="More of it" maxLength={textLimits.addressLine} isOptional />
        <TextInput {...field('town')} label="Village or town" maxLength={textLimits.addressLine} />
        <TextInput {...field('postcode')} label="Postcode" maxLength={textLimits.postcode} />
      </div>
    </details>
  );
}
