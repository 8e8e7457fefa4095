'use client';

import { type RefObject, useActionState, useEffect, useRef } from 'react';
import { basketCookie } from '@/config/frontend';
import { type AddState, addToBasketAction } from '../actions';
import { flyToBasket } from './fly-to-basket';

const untouched: AddState = { message: null, fieldErrors: {}, values: {}, added: null };

type Adding = {
  readonly state: AddState;
  readonly action: (form: FormData) => void;
  readonly form: RefObject<HTMLFormElement | null>;
};

/** Ties a form to the basket: what it sends goes in, and the head of the page counts it. */
export function useAdd(): Adding {
  const [state, action] = useActionState(addToBasketAction, untouched);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.added === null) return;
    window.dispatchEvent(new Event(basketCookie.changed));
    if (form.current) flyToBasket(form.current);
  }, [state]);
  return { state, action, form };
}
