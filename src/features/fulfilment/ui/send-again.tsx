'use client';

import { useActionState } from 'react';
import type { LetterId } from '@/kernel/ids';
import { SubmitButton } from '@/ui/submit-button';
import { sendAgainAction } from '../actions';

const untouched = { message: null, fieldErrors: {}, values: {} };

/** Sends a letter once more. */
export function SendAgain({ reference, letterId }: { readonly reference: string; readonly letterId: LetterId }) {
  const [state, action] = useActionState(sendAgainAction, untouched);
  return (
    <form action={action}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="letterId" value={letterId} />
      <input type="hidden" name="back" value={`/admin/orders/${reference}`} />
      {state.message && <p role="alert">{state.message}</p>}
      <SubmitButton size="small" kind="quiet">
        Send again
      </SubmitButton>
    </form>
  );
}
