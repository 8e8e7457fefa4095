'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/ui/disclosure';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { giveVoucherAction } from '../actions/voucher';

const untouched = { message: null, fieldErrors: {}, values: {} };

/** Takes a voucher's code; a form of its own, so that it needs nothing of the order's. */
export function VoucherField() {
  const [state, action] = useActionState(giveVoucherAction, untouched);
  const error = state.fieldErrors.code ?? state.message ?? undefined;
  return (
    <Disclosure
      summary="Have you got a voucher?"
      isOpen={error !== undefined || undefined}
      className="-my-1 border-y-0"
    >
      <form action={action} key={JSON.stringify(state)} noValidate className="grid gap-3">
        <TextInput
          name="code"
          id="voucher-code"
          label="Voucher code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="done"
          maxLength={30}
          required
          defaultValue={state.values.code}
          error={error}
          autoFocus={error !== undefined}
        />
        <div>
          <SubmitButton kind="quiet" size="small" workingLabel="Looking it up…">
            Use this voucher
          </SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
