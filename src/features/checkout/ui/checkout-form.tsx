'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { startTransition, useActionState, useState } from 'react';
import { useForm } from 'react-hook-form';
import { textLimits } from '@/config/frontend';
import { formatPence } from '@/kernel/money';
import { Checkbox } from '@/ui/checkbox';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { RadioCards, type RadioOption } from '@/ui/radio-cards';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import { type CheckoutState, placeOrderAction } from '../actions';
import { checkoutSchema } from '../schema';

type CheckoutFormProps = {
  readonly placementKey: string;
  readonly totalPence: number;
  readonly slots: ReadonlyArray<RadioOption>;
  readonly payOnCollection: boolean;
  /** The bakery's promise about changing and cancelling, beside the button it belongs to. */
  readonly promise: string;
};

const untouched: CheckoutState = { message: null, fieldErrors: {}, values: {}, asksIfMeantTwice: false };
const fields = ['name', 'email', 'phone', 'slotId', 'note', 'allergyNote', 'paymentWay'] as const;
type FieldName = (typeof fields)[number];

/** Everything we ask before an order stands; checked in the browser while typing, and by the same rules on the server. */
export function CheckoutForm(props: CheckoutFormProps) {
  const [state, action, isSending] = useActionState(placeOrderAction, untouched);
  // The key stays with the form: however often it is sent, it is one order.
  const [placementKey] = useState(state.values.placementKey ?? props.placementKey);
  const form = useForm({ resolver: zodResolver(checkoutSchema), mode: 'onTouched' });
  const { errors } = form.formState;
  const errorOf = (name: FieldName) => errors[name]?.message ?? state.fieldErrors[name];
  const listed = fields.flatMap((name) => {
    const message = errorOf(name);
    return message && (form.formState.isSubmitted || !errors[name]) ? [{ fieldId: name, message }] : [];
  });
  const field = (name: FieldName) => ({
    ...form.register(name),
    error: errorOf(name),
    defaultValue: state.values[name],
  });
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    void form.handleSubmit(() => {
      startTransition(() => {
        action(sent);
      });
    })(event);
  };
  return (
    <form action={action} onSubmit={send} noValidate className="grid gap-5">
      <FormSummary errors={listed} />
      {state.message && listed.length === 0 && (
        <Notice tone="warning" role="alert">
          <p>{state.message}</p>
        </Notice>
      )}
      <input type="hidden" {...form.register('placementKey')} value={placementKey} />
      <input type="hidden" {...form.register('seenTotalPence')} value={props.totalPence} />
      <TextInput {...field('name')} label="Your name" autoComplete="name" maxLength={textLimits.name} required />
      <TextInput
        {...field('email')}
        label="E-mail"
        hint="Your confirmation goes here."
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={textLimits.email}
        required
      />
      <TextInput
        {...field('phone')}
        label="Phone"
        hint="Only if something is up with your order."
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={textLimits.phone}
        isOptional
      />
      <RadioCards {...field('slotId')} label="When will you collect?" options={props.slots} columns={2} />
      <TextArea
        {...field('allergyNote')}
        label="Allergies we should know of"
        hint="It stands out on every sheet in the bakery."
        rows={2}
        isOptional
      />
      <TextArea {...field('note')} label="A note for the bakers" rows={2} isOptional />
      {props.payOnCollection ? (
        <RadioCards
          {...field('paymentWay')}
          label="How would you like to pay?"
          options={payOptions}
          defaultValue={state.values.paymentWay ?? 'card'}
        />
      ) : (
        <input type="hidden" {...form.register('paymentWay')} value="card" />
      )}
      {state.asksIfMeantTwice && (
        <Checkbox {...form.register('isMeantTwice')} value="yes" label="Yes, order the same again" />
      )}
      <p className="text-sm text-bran">{props.promise}</p>
      <SubmitButton isWide isWorking={isSending} workingLabel="Placing your order…">
        Order for {formatPence(props.totalPence)}
      </SubmitButton>
      <noscript>
        <p className="text-sm text-bran">Card payments continue on Stripe’s own page.</p>
      </noscript>
    </form>
  );
}

const payOptions: ReadonlyArray<RadioOption> = [
  { value: 'card', label: 'By card, now', hint: 'On Stripe’s secure page; Apple Pay and Google Pay too.' },
  { value: 'on_collection', label: 'When I collect', hint: 'Cash or card at the table.' },
];
