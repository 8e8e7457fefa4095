'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { formatPence } from '@/kernel/money';
import { plural } from '@/kernel/text';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { cancelSaleAction, type CancelSaleFormState } from '../actions/sale';
import type { Effect } from '../domain/sale-task';

const untouched: CancelSaleFormState = { message: null, fieldErrors: {}, values: {}, effect: null };

type CancelSaleProps = { readonly saleId: string; readonly version: number; readonly back: string };

/** Cancels a sale: the first press tells what that means for its orders, the second does it. */
export function CancelSaleForm({ saleId, version, back }: CancelSaleProps) {
  const [state, action] = useActionState(cancelSaleAction, untouched);
  const { effect, message, values, fieldErrors } = state;
  return (
    <details open={Object.keys(values).length > 0}>
      <summary>Cancel this sale…</summary>
      <form action={action} key={JSON.stringify(state)} className="mt-2 grid max-w-xl gap-3">
        <input type="hidden" name="saleId" value={saleId} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="agreed" value={effect?.orders ?? ''} />
        {message && (
          <Notice tone="problem" role="alert">
            <p>{message}</p>
          </Notice>
        )}
        <TextArea
          label="Why? The shoppers read this."
          name="reason"
          id="cancel-sale-reason"
          rows={2}
          required
          minLength={3}
          maxLength={textLimits.reason}
          defaultValue={values.reason}
          error={fieldErrors.reason}
        />
        {effect && <WhatItMeans effect={effect} />}
        <SubmitButton kind={effect ? 'danger' : 'quiet'} size="small" className="justify-self-start">
          {effect ? `Cancel the sale and ${plural(effect.orders, 'order')}` : 'See what that means'}
        </SubmitButton>
      </form>
    </details>
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
