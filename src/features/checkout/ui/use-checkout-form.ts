'use client';

import { type SubmitEvent, startTransition, useActionState, useState } from 'react';
import { useForm } from 'react-hook-form';
import { type CheckoutState, placeOrderAction } from '../actions';
import { type CheckoutField, checkoutFields, doorFields, isDoorField } from '../domain/fields';
import type { KnownAnswers } from '../domain/known-answers';
import type { Way } from '../domain/ways';
import type { checkoutRules } from './checkout-rules';
import { type ChosenWay, type FirstWay, useWay } from './use-way';

const untouched: CheckoutState = { message: null, fieldErrors: {}, values: {}, asksIfMeantTwice: false };

/** Checks answers by the server's own rules; where those cannot be fetched, the server alone checks. */
const rulesOnDemand: typeof checkoutRules = async (...answers) => {
  try {
    const rules = await import('./checkout-rules');
    return await rules.checkoutRules(...answers);
  } catch {
    return { values: {}, errors: {} };
  }
};

type Said = Readonly<Partial<Record<CheckoutField, { readonly message?: string | undefined }>>>;

export type FirstAnswers = FirstWay & {
  readonly placementKey: string;
  /** The voucher that was given, and what it takes off. */
  readonly voucher: { readonly code: string; readonly discountPence: number } | null;
  /** What became of the time that was chosen before, where it is not to be had any more. */
  readonly slotProblem: string | null;
  /** What the account of who is signed in answers already. */
  readonly known: KnownAnswers;
};

/** What ties the checkout's fields to their rules, their errors and what was typed before. */
export function useCheckoutForm(first: FirstAnswers) {
  const [state, action, isSending] = useActionState(placeOrderAction, untouched);
  // The key stays with the form: however often it is sent, it is one order.
  const [placementKey] = useState(state.values.placementKey ?? first.placementKey);
  const answers = { ...first.known.values, ...state.values };
  const way = useWay(first, answers);
  const { register, handleSubmit, formState, setValue } = useForm({
    resolver: rulesOnDemand,
    mode: 'onTouched',
    // The list at the top takes the focus and leads to each field.
    shouldFocusError: false,
  });
  const said: Said = formState.errors;
  const isAsked = (name: CheckoutField) => way.method === 'delivery' || !isDoorField(name);
  // A postcode that was put right is told what it costs at once; what was said of the old one is over.
  const isOver = (name: CheckoutField) => name === 'postcode' && way.postcode !== state.values[name];
  const errorOf = (name: CheckoutField) =>
    isAsked(name) ? (said[name]?.message ?? (isOver(name) ? undefined : state.fieldErrors[name])) : undefined;
  // Errors found while typing stand beside their field; the list at the top is for a form that was sent.
  const listed = checkoutFields.flatMap((name) => {
    const message = errorOf(name);
    const wasSent = formState.isSubmitted || !said[name];
    return message && wasSent ? [{ fieldId: name, message }] : [];
  });
  const field = (name: CheckoutField) => ({
    ...register(name),
    error: errorOf(name),
    defaultValue: name === 'slotId' ? firstSlot(way.chosen, state.values.slotId) : answers[name],
  });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    const sent = new FormData(event.currentTarget);
    void handleSubmit(() => {
      startTransition(() => {
        action(sent);
      });
    })(event);
  };
  const { message, asksIfMeantTwice } = state;
  const sending = { action, send, isSending, timesSent: formState.submitCount };
  const doors = doorsToPick(first.known.doors, setValue, way);
  return { ...sending, message, asksIfMeantTwice, placementKey, listed, field, register, way, doors };
}

/** The doors of an account, and the way to fill one of them in. */
function doorsToPick(
  all: KnownAnswers['doors'],
  fill: (name: (typeof doorFields)[number], answer: string) => void,
  { setPostcode }: Pick<ChosenWay, 'setPostcode'>,
) {
  const pick = (id: string) => {
    const door = all.find((one) => one.id === id);
    if (!door) return;
    for (const name of doorFields) fill(name, door.answers[name]);
    setPostcode(door.answers.postcode);
  };
  return { all, pick };
}

export type CheckoutFormState = ReturnType<typeof useCheckoutForm>;

export type KnownDoors = CheckoutFormState['doors'];

/** Ties one field to its rules, error and former answer. */
export type BindField = CheckoutFormState['field'];

/** The time that stays chosen: the one that was sent, else the one to start with. */
function firstSlot(way: Way | null, sent: string | undefined): string | undefined {
  if (sent !== undefined) return sent;
  return way?.slotId ?? undefined;
}
