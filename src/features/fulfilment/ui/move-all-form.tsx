'use client';

import { useActionState } from 'react';
import { bulkMoves } from '@/features/orders/domain/bulk-move';
import { plural } from '@/kernel/text';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { moveAllAction, type MoveAllFormState } from '../actions/move-all';
import { bulkMoveWords, stayInWords } from '../domain/move-all-words';

const untouched: MoveAllFormState = { message: null, fieldErrors: {}, values: {}, foreseen: null };
const options = bulkMoves.map((move) => ({ value: move, label: bulkMoveWords[move] }));

type MoveAllProps = { readonly saleId: string; readonly back: string };

/** Moves the orders of a sale on together: the first press tells how many go and who stays, the second does it. */
export function MoveAllForm({ saleId, back }: MoveAllProps) {
  const [state, action] = useActionState(moveAllAction, untouched);
  const { foreseen, message, values, fieldErrors } = state;
  const canGo = foreseen !== null && foreseen.orders > 0;
  return (
    <details open={foreseen !== null || message !== null} className="mb-4 print:hidden">
      <summary>Move all of them on…</summary>
      <form action={action} key={JSON.stringify(state)} className="mt-2 grid max-w-xl gap-3">
        <input type="hidden" name="saleId" value={saleId} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="agreed" value={canGo ? `${foreseen.to}:${foreseen.orders}` : ''} />
        {message && (
          <Notice tone="problem" role="alert">
            <p>{message}</p>
          </Notice>
        )}
        <Select
          label="All of them are now"
          name="to"
          id="move-all-to"
          options={options}
          defaultValue={values.to}
          error={fieldErrors.to}
        />
        {foreseen && <WhatItMeans foreseen={foreseen} />}
        <SubmitButton kind={canGo ? 'primary' : 'quiet'} size="small" className="justify-self-start">
          {canGo ? `Move ${plural(foreseen.orders, 'order')}` : 'See which can go'}
        </SubmitButton>
      </form>
    </details>
  );
}

function WhatItMeans({ foreseen }: { readonly foreseen: NonNullable<MoveAllFormState['foreseen']> }) {
  const { orders } = foreseen;
  const stays = stayInWords(foreseen);
  return (
    <Notice
      tone={orders > 0 ? 'warning' : 'info'}
      role="status"
      title={orders > 0 ? `${plural(orders, 'order')} would move` : 'No order can go there just now'}
    >
      <p>
        {stays} {orders > 0 && 'Nothing has been done yet.'}
      </p>
    </Notice>
  );
}
