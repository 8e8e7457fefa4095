'use client';

import { type SubmitEvent, startTransition, useActionState, useState } from 'react';
import { useForm } from 'react-hook-form';
import { type CheckoutState, placeOrderAction } from '../actions';
import type { checkoutRules } from './checkout-rules';

const untouched: CheckoutState = { message: null, fieldErrors: {}, values: {}, asksIfMeantTwice: false };
const fields = ['name', 'email', 'phone', 'slotId', 'allergyNote', 'note', 'paymentWay'] as const;
export type CheckoutField = (typeof fields)[number];

/** Checks answers by the server's own rules; where those cannot be fetched, the server alone checks. */
const rulesOnDemand: typeof checkoutRules = async (...answers) => {
  try {
    const rules = await import('./checkout-rules');
    return await rules.checkoutRules(...answers);
  } catch {
    return { values: {}, errors: {} };
  }
};

export type FirstAnswers = {
  readonly placementKey: string;
  /** The time to start with; null where the shopper must choose. */
  readonly slotId: string | null;
  /** What became of the time that was chosen before, where it is not to be had any more. */
  readonly slotProblem: string | null;
};

/** What ties the checkout's fields to their rules, their errors and what was typed before. */
export function useCheckoutForm(first: FirstAnswers) {
  const [state, action, isSending] = useActionState(placeOrderAction, untouched);
  // The key stays with the form: however often it is sent, it is one order.
  const [placementKey] = useState(state.values.placementKey ?? first.placementKey);
  const { register, handleSubmit, formState } = useForm({
    resolver: rulesOnDemand,
    mode: 'onTouched',
    // The list at the top takes the focus and leads to each field.
    shouldFocusError: false,
  });
  const wasAnswered = Object.keys(state.values).length > 0;
  const errorOf = (name: CheckoutField) => formState.errors[name]?.message ?? state.fieldErrors[name];
  // Errors found while typing stand beside their field; the list at the top is for a form that was sent.
  const listed = fields.flatMap((name) => {
    const message = errorOf(name);
    const wasSent = formState.isSubmitted || !formState.errors[name];
    return message && wasSent ? [{ fieldId: name, message }] : [];
  });
  const field = (name: CheckoutField) => ({
    ...register(name),
    error: errorOf(name),
    defaultValue: state.values[name] ?? (name === 'slotId' && !wasAnswered ? (first.slotId ?? undefined) : undefined),
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
  const timesSent = formState.submitCount;
  return { action, send, isSending, timesSent, message, asksIfMeantTwice, placementKey, listed, field, register };
}

/** Ties one field to its rules, error and former answer. */
export type BindField = ReturnType<typeof useCheckoutForm>['field'];
