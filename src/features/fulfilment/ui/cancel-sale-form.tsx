'use client';

import { useActionState } from 'react';
import { formatPence } from '@/kernel/money';
import { plural } from '@/kernel/text';
import { Notice } from '@/ui/notice';
import { cancelSaleAction, type CancelSaleFormState } from '../actions/sale';
import type { Effect } from '../domain/sale-task';
import { type SaleAtHand, SaleChangeForm } from './sale-change-form';

const untouched: CancelSaleFormState = { message: null, fieldErrors: {}, values: {}, effect: null };

/** Cancels a sale: the first press tells what that means for its orders, the second does it. */
export function CancelSaleForm(sale: SaleAtHand) {
  const [state, action] = useActionState(cancelSaleAction, untouched);
  const { effect } = state;
  return (
    <SaleChangeForm
      {...{ sale, state, action }}
      summary="Cancel this sale…"
      reasonId="cancel-sale-reason"
      agreed={effect?.orders ?? ''}
      effect={effect && <WhatItMeans effect={effect} />}
      press={effect ? `Cancel the sale and ${plural(effect.orders, 'order')}` : 'See what that means'}
    />
  );
}

function WhatItMeans({ effect: { orders, refundPence } }: { readonly effect: Effect }) {
  return (
    <Notice tone="warning" role="status" title={`${plural(orders, 'order')} would be cancelled`}>
      <p>
        {refundPence > 0 ? `${formatPence(refundPence)} would go back to cards. ` : 'No money would go back. '}
        Everybody is told by e-mail, with your reason. Nobody can order any more. This cannot be undone; nothing has
        been done yet.
      </p>
    </Notice>
  );
}
