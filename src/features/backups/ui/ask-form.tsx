'use client';

import { useActionState } from 'react';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { askForBackupAction } from '../actions';

const untouched = { message: null, fieldErrors: {}, values: {} };

/** Has a backup made now. */
export function AskForm() {
  const [state, action] = useActionState(askForBackupAction, untouched);
  return (
    <form action={action} className="grid justify-items-start gap-2">
      {state.message && (
        <Notice tone="problem" role="alert">
          <p>{state.message}</p>
        </Notice>
      )}
      <SubmitButton size="small">Back up now</SubmitButton>
    </form>
  );
}
