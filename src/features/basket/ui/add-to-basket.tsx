'use client';

import type { OfferId, SaleId } from '@/kernel/ids';
import { SubmitButton } from '@/ui/submit-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { AddOutcome } from './add-outcome';
import { useAdd } from './use-add';

type AddToBasketProps = { readonly saleId: SaleId; readonly offerId: OfferId; readonly name: string };

/** Puts one of an offer into the basket, from a list; its own page asks for more. */
export function AddToBasket({ saleId, offerId, name }: AddToBasketProps) {
  const { state, action, form } = useAdd();
  return (
    <form ref={form} action={action}>
      <input type="hidden" name="saleId" value={saleId} />
      <input type="hidden" name="offerId" value={offerId} />
      <input type="hidden" name="quantity" value="1" />
      <SubmitButton size="small" workingLabel="Adding…">
        {/* Short enough on a phone to stand beside the price; read out in full everywhere. */}
        <span aria-hidden="true" className="sm:hidden">
          Add
        </span>
        <span className="max-sm:sr-only">
          Add to basket<VisuallyHidden>: {name}</VisuallyHidden>
        </span>
      </SubmitButton>
      <AddOutcome state={state} />
    </form>
  );
}
