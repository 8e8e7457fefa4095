'use client';

import { useActionState, useEffect } from 'react';
import { basketCookie, basketLimits, basketNav } from '@/config/frontend';
import type { OfferId, SaleId } from '@/kernel/ids';
import { AppLink } from '@/ui/app-link';
import { SubmitButton } from '@/ui/submit-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { type AddState, addToBasketAction } from '../actions';

type AddToBasketProps = {
  readonly saleId: SaleId;
  readonly offerId: OfferId;
  readonly name: string;
  /** How many are left, pool and all. */
  readonly left: number;
  readonly maxPerOrder: number | null;
  /** A list has no room for the quantity; a product's own page asks for it. */
  readonly asksQuantity?: boolean;
};

const untouched: AddState = { message: null, fieldErrors: {}, values: {}, added: 0 };

/** Puts an offer into the basket, and says that it is there. */
export function AddToBasket({ saleId, offerId, name, left, maxPerOrder, asksQuantity = false }: AddToBasketProps) {
  const [state, action] = useActionState(addToBasketAction, untouched);
  useEffect(() => {
    if (state.added > 0) window.dispatchEvent(new Event(basketCookie.changed));
  }, [state]);
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="saleId" value={saleId} />
      <input type="hidden" name="offerId" value={offerId} />
      {asksQuantity ? (
        <Quantity id={`quantity-${offerId}`} most={Math.min(left, maxPerOrder ?? left, basketLimits.perLine)} />
      ) : (
        <input type="hidden" name="quantity" value="1" />
      )}
      <SubmitButton size={asksQuantity ? 'main' : 'small'} workingLabel="Adding…">
        Add to basket<VisuallyHidden>: {name}</VisuallyHidden>
      </SubmitButton>
      <p role="status" className="basis-full text-sm empty:hidden">
        {state.message}
        {state.message === null && state.added > 0 && (
          <>
            {name} is in your basket. <AppLink href={basketNav.href}>Go to basket</AppLink>
          </>
        )}
      </p>
    </form>
  );
}

function Quantity({ id, most }: { readonly id: string; readonly most: number }) {
  return (
    <label htmlFor={id} className="grid gap-1 text-sm font-semibold">
      How many
      <input
        id={id}
        name="quantity"
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        defaultValue={1}
        className="h-(--control-height) w-20 rounded-md border border-bran bg-paper px-3 tabular-nums"
      />
    </label>
  );
}
