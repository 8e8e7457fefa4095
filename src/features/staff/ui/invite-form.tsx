'use client';

import { useActionState } from 'react';
import { roleWords, staffRoles } from '@/features/access/domain/staff-member';
import { FormSummary } from '@/ui/form-summary';
import { RadioCards } from '@/ui/radio-cards';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { inviteStaffAction } from '../actions';

const untouched = { message: null, fieldErrors: {}, values: {} };

const roles = staffRoles.map((role) => ({ value: role, label: roleWords[role].name, hint: roleWords[role].does }));

/** Invites somebody by their address, with the role they are to have. */
export function InviteForm() {
  const [state, action] = useActionState(inviteStaffAction, untouched);
  const errors = Object.entries(state.fieldErrors).map(([fieldId, message]) => ({ fieldId, message }));
  return (
    // Drawn anew with what was typed: React empties a form once its action has run.
    <form action={action} key={JSON.stringify(state)} noValidate className="grid measure gap-4">
      <FormSummary errors={errors} />
      <TextInput
        label="E-mail address"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.values['email']}
        error={state.fieldErrors['email']}
      />
      <RadioCards
        label="Role"
        name="role"
        options={roles}
        defaultValue={state.values['role'] ?? 'baker'}
        error={state.fieldErrors['role']}
      />
      <div>
        <SubmitButton workingLabel="Inviting…">Send the invitation</SubmitButton>
      </div>
    </form>
  );
}
