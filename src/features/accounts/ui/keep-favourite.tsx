'use client';

import { useActionState } from 'react';
import type { ProductId } from '@/kernel/ids';
import { emptyForm } from '@/platform/next/form-action';
import { SubmitButton } from '@/ui/submit-button';
import { TextLink } from '@/ui/text-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { keepFavouriteAction } from '../actions/favourites';
import { accountPages } from '../domain/account-pages';

const untouched = { ...emptyForm, isKept: false };

/** Keeps a bake at hand. The page is the same for everybody, so it is the answer that says whether somebody is signed in. */
export function KeepFavourite({ productId, name }: { readonly productId: ProductId; readonly name: string }) {
  const [{ isKept, message }, keep] = useActionState(keepFavouriteAction, untouched);
  return (
    <form action={keep} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name="productId" value={productId} />
      <SubmitButton kind="quiet" size="small" workingLabel="Keeping…">
        Keep as a favourite<VisuallyHidden>: {name}</VisuallyHidden>
      </SubmitButton>
      <p role="status" className="text-sm empty:hidden">
        {isKept && (
          <>
            Kept in <TextLink href={accountPages.favourites}>your favourites</TextLink>.
          </>
        )}
        {message}
      </p>
    </form>
  );
}
