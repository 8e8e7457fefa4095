'use client';

import { type RefObject, startTransition, useActionState, useEffect } from 'react';
import { basketCookie, basketNav, checkoutNav } from '@/config/frontend';
import { ButtonLink } from '@/ui/button';
import { HeldSheet } from '@/ui/dialog';
import { Spinner } from '@/ui/spinner';
import { basketSheetAction, type SheetState } from '../actions';
import { emptyReasons } from '../domain/slip';
import { Slip } from './basket-slip';

const unread: SheetState = { kind: 'unread' };

export type BasketSheetProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly opener: RefObject<HTMLElement | null>;
};

/** The basket beside the page: priced by the shop each time it is opened, and at each change. */
export function BasketSheet(props: BasketSheetProps) {
  return (
    <HeldSheet {...props} title="Your basket">
      <Contents />
    </HeldSheet>
  );
}

function Contents() {
  const [state, act, isBusy] = useActionState(basketSheetAction, unread);
  useEffect(() => startTransition(() => act(new FormData())), [act]);
  useEffect(() => {
    // What the shop read may differ from what the head of the page counted.
    if (state.kind !== 'unread') window.dispatchEvent(new Event(basketCookie.changed));
  }, [state]);
  if (state.kind === 'unread')
    return (
      <p role="status" className="flex items-center gap-2 py-6 text-bran">
        <Spinner /> Pricing your basket…
      </p>
    );
  if (state.kind !== 'filled') return <Empty reason={emptyReasons[state.kind]} />;
  const { slip } = state;
  return (
    <div aria-busy={isBusy}>
      <p className="-mt-3 text-bran">For {slip.heading}</p>
      <p className="mb-4 text-sm text-bran">{slip.until}</p>
      <Slip slip={slip} change={act} idPrefix="sheet" />
      <div className="mt-4 grid gap-3">
        {slip.blocked === null && (
          <ButtonLink href={checkoutNav.href} isWide>
            Go to checkout
          </ButtonLink>
        )}
        <ButtonLink href={basketNav.href} kind="quiet" isWide>
          See the whole basket
        </ButtonLink>
      </div>
    </div>
  );
}

function Empty({ reason }: { readonly reason: string }) {
  return (
    <>
      <p className="mb-4">{reason}</p>
      <ButtonLink href="/menu" kind="quiet" isWide>
        See the menu
      </ButtonLink>
    </>
  );
}
