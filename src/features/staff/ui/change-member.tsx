'use client';

import { useActionState } from 'react';
import type { StaffRole } from '@/features/access/domain/permissions';
import { roleWords, staffRoles } from '@/features/access/domain/staff-member';
import type { PersonId } from '@/kernel/ids';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { changeDoorAction, changeRoleAction, takeFactorOffAction } from '../actions';

const untouched = { message: null, fieldErrors: {}, values: {} };

export type ChangeableMember = {
  readonly id: PersonId;
  readonly name: string;
  readonly role: StaffRole;
  readonly isShutOut: boolean;
};

const roles = staffRoles.map((role) => ({ value: role, label: roleWords[role].name }));

/** Everything an owner may change about somebody who works here, one tap away. */
export function ChangeMember({ member }: { readonly member: ChangeableMember }) {
  return (
    <details>
      <summary className="whitespace-nowrap">
        Change…<VisuallyHidden> {member.name}</VisuallyHidden>
      </summary>
      <div className="mt-2 grid max-w-72 gap-4">
        {!member.isShutOut && <RoleForm member={member} />}
        {!member.isShutOut && <FactorForm member={member} />}
        <DoorForm member={member} />
      </div>
    </details>
  );
}

function RoleForm({ member: { id, name, role } }: { readonly member: ChangeableMember }) {
  const [state, action] = useActionState(changeRoleAction, untouched);
  return (
    <form action={action} className="grid gap-2">
      <Refused message={state.message} />
      <input type="hidden" name="personId" value={id} />
      <input type="hidden" name="from" value={role} />
      <Select
        label={`Role of ${name}`}
        name="to"
        id={`to-${id}`}
        options={roles}
        defaultValue={role}
        hint="They sign in again with the new one."
        error={state.fieldErrors['to']}
      />
      <div>
        <SubmitButton kind="quiet" size="small">
          Change the role
        </SubmitButton>
      </div>
    </form>
  );
}

function DoorForm({ member: { id, name, isShutOut } }: { readonly member: ChangeableMember }) {
  const [state, action] = useActionState(changeDoorAction, untouched);
  return (
    <form action={action} className="grid gap-2">
      <Refused message={state.message} />
      <input type="hidden" name="personId" value={id} />
      <input type="hidden" name="door" value={isShutOut ? 'open' : 'shut'} />
      <div>
        <SubmitButton kind={isShutOut ? 'quiet' : 'danger'} size="small">
          {isShutOut ? `Let ${name} in again` : `Shut ${name} out`}
        </SubmitButton>
      </div>
    </form>
  );
}

function FactorForm({ member: { id, name } }: { readonly member: ChangeableMember }) {
  const [state, action] = useActionState(takeFactorOffAction, untouched);
  return (
    <form action={action} className="grid gap-2">
      <Refused message={state.message} />
      <input type="hidden" name="personId" value={id} />
      <p className="text-sm text-bran">Phone and paper lost? Then they set up another phone when they sign in next.</p>
      <div>
        <SubmitButton kind="quiet" size="small">
          Take the second factor off {name}
        </SubmitButton>
      </div>
    </form>
  );
}

function Refused({ message }: { readonly message: string | null }) {
  if (message === null) return null;
  return (
    <Notice tone="problem" role="alert">
      <p>{message}</p>
    </Notice>
  );
}
