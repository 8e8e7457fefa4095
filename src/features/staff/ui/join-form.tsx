'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { joinStaffAction } from '../actions';

const untouched = { message: null, fieldErrors: {}, values: {} };

/** The press that makes somebody one of the staff: opening a link proves nothing, programs open links too. */
export function JoinForm({ token, name }: { readonly token: string; readonly name: string }) {
  const [state, action] = useActionState(joinStaffAction, untouched);
  return (
    <form action={action} className="grid gap-4">
      {state.message !== null && (
        <Notice tone="problem" role="alert">
          <p>{state.message}</p>
        </Notice>
      )}
      <input type="hidden" name="token" value={token} />
      <TextInput
        label="Your name, as your colleagues read it"
        name="name"
        autoComplete="name"
        required
        maxLength={textLimits.name}
        defaultValue={state.values['name'] ?? name}
        error={state.fieldErrors['name']}
      />
      <SubmitButton isWide workingLabel="One moment…">
        Yes, I work here
      </SubmitButton>
    </form>
  );
}
