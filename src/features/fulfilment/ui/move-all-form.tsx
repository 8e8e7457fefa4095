'use client';

import { startTransition, useActionState, useEffect, useRef } from 'react';
import { bulkMoves } from '@/features/orders/domain/bulk-move';
import { plural } from '@/kernel/text';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { moveAllAction, type MoveAllFormState } from '../actions/move-all';
import { bulkMoveWords, stayInWords } from '../domain/move-all-words';
import type { MovedAll } from '../domain/moved-parts';

const untouched: MoveAllFormState = { message: null, fieldErrors: {}, values: {}, foreseen: null, underWay: null };
const options = bulkMoves.map((move) => ({ value: move, label: bulkMoveWords[move] }));

type MoveAllProps = { readonly saleId: string; readonly back: string };

/**
 * Moves the orders of a sale on together: the first press tells how many go and who stays, the second does it. Where they
 * are more than one request can carry, the page presses for the next part by itself, and without a script there is a button.
 */
export function MoveAllForm({ saleId, back }: MoveAllProps) {
  const [state, action, isWorking] = useActionState(moveAllAction, untouched);
  const { foreseen, underWay, message, values, fieldErrors } = state;
  const form = useGoingOn({ underWay, action });
  const agreed = underWay ? `${underWay.to}:${underWay.left}` : agreedTo(foreseen);
  const hidden = {
    ...{ saleId, back, agreed },
    ...{ movedBefore: underWay?.moved ?? 0, overtakenBefore: underWay?.overtaken ?? 0 },
    ...(underWay ? { to: underWay.to } : {}),
  };
  return (
    <details open={foreseen !== null || underWay !== null || message !== null} className="mb-4 print:hidden">
      <summary>Move all of them on…</summary>
      <form ref={form} action={action} key={JSON.stringify(state)} className="mt-2 grid max-w-xl gap-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {message && (
          <Notice tone="problem" role="alert">
            <p>{message}</p>
          </Notice>
        )}
        {underWay ? <HowFar underWay={underWay} /> : <WhereTo value={values.to} error={fieldErrors.to} />}
        {foreseen && <WhatItMeans foreseen={foreseen} />}
        <SubmitButton
          kind={agreed === '' ? 'quiet' : 'primary'}
          size="small"
          className="justify-self-start"
          isWorking={isWorking}
        >
          {pressWords(state)}
        </SubmitButton>
      </form>
    </details>
  );
}

function WhereTo({ value, error }: { readonly value: string | undefined; readonly error: string | undefined }) {
  return (
    <Select
      label="All of them are now"
      name="to"
      id="move-all-to"
      options={options}
      defaultValue={value}
      error={error}
    />
  );
}

function agreedTo(foreseen: MoveAllFormState['foreseen']): string {
  return foreseen && foreseen.orders > 0 ? `${foreseen.to}:${foreseen.orders}` : '';
}

function pressWords({ foreseen, underWay }: MoveAllFormState): string {
  if (underWay) return `Go on with the other ${plural(underWay.left, 'order')}`;
  return foreseen && foreseen.orders > 0 ? `Move ${plural(foreseen.orders, 'order')}` : 'See which can go';
}

type GoingOn = Pick<MoveAllFormState, 'underWay'> & { readonly action: (form: FormData) => void };

/** Sends the form for the next part as soon as one is done: whoever closes the page goes on later from what is left. */
function useGoingOn({ underWay, action }: GoingOn) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (underWay === null || !form.current) return;
    const next = new FormData(form.current);
    startTransition(() => {
      action(next);
    });
  }, [underWay, action]);
  return form;
}

function HowFar({ underWay: { moved, left } }: { readonly underWay: MovedAll }) {
  return (
    <label className="grid gap-1">
      <span role="status">
        {moved} of {plural(moved + left, 'order')} moved.
      </span>
      <progress className="h-3 w-full accent-rust" max={moved + left} value={moved} />
    </label>
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
