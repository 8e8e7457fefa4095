'use client';

import { textLimits } from '@/config/frontend';
import { Disclosure } from '@/ui/disclosure';
import { RadioCards, type RadioOption } from '@/ui/radio-cards';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import type { BindField } from './use-checkout-form';

/** Who orders. */
export function DetailFields({ field }: { readonly field: BindField }) {
  return (
    <>
      <TextInput
        {...field('name')}
        label="Your name"
        autoComplete="name"
        autoCapitalize="words"
        enterKeyHint="next"
        maxLength={textLimits.name}
        required
      />
      <TextInput
        {...field('email')}
        label="E-mail"
        hint="Your confirmation goes here."
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="next"
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
        enterKeyHint="next"
        maxLength={textLimits.phone}
        isOptional
      />
    </>
  );
}

/** What the bakers should know; most shoppers have nothing to say, so it is folded until there is something in it. */
export function NoteFields({ field }: { readonly field: BindField }) {
  const notes = [field('allergyNote'), field('note')];
  const isInUse = notes.some(({ error, defaultValue }) => error !== undefined || defaultValue);
  return (
    <Disclosure summary="An allergy, or a note for the bakers? (optional)" isOpen={isInUse}>
      <div className="grid gap-5">
        <TextArea
          {...field('allergyNote')}
          label="Allergies we should know of"
          hint="It stands out on every sheet in the bakery."
          rows={2}
          isOptional
        />
        <TextArea {...field('note')} label="A note for the bakers" rows={2} isOptional />
      </div>
    </Disclosure>
  );
}

const ways: ReadonlyArray<RadioOption> = [
  { value: 'card', label: 'By card, now', hint: 'On the secure page of Stripe, who take our card payments.' },
  { value: 'on_collection', label: 'When I collect', hint: 'Cash or card at the table.' },
];

/** How the order is paid; asked only where the sale leaves a choice. */
export function PaymentField({ field, isAsked }: { readonly field: BindField; readonly isAsked: boolean }) {
  const { defaultValue = 'card', error, ...way } = field('paymentWay');
  if (!isAsked)
    return (
      <p className="text-sm">
        <input type="hidden" {...way} value="card" />
        You pay by card, on the secure page of Stripe, which comes next.
      </p>
    );
  return (
    <RadioCards {...way} error={error} label="How would you like to pay?" options={ways} defaultValue={defaultValue} />
  );
}
