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

const roles = [
  ...staffRoles.map((role) => ({ value: role, label: roleWords[role].name })),
  { value: 'shopper', label: 'Works here no more' },
];

/** Everything an owner may change about somebody who works here, one tap away. */
export function ChangeMember({ member }: { readonly member: ChangeableMember }) {
  const [role, changeRole] = useActionState(changeRoleAction, untouched);
  const [factor, takeFactorOff] = useActionState(takeFactorOffAction, untouched);
  const [door, changeDoor] = useActionState(changeDoorAction, untouched);
  const refusal = role.message ?? factor.message ?? door.message;
  return (
    // Open once it has answered: without JavaScript the answer comes with a fresh page.
    <details open={refusal !== null}>
      <summary className="whitespace-nowrap">
        Change…<VisuallyHidden> {member.name}</VisuallyHidden>
      </summary>
      <div className="mt-2 grid max-w-72 gap-4">
        {refusal !== null && (
          <Notice tone="problem" role="alert">
            <p>{refusal}</p>
          </Notice>
        )}
        <RoleForm member={member} action={changeRole} />
        {!member.isShutOut && <FactorForm member={member} action={takeFactorOff} />}
        <DoorForm member={member} action={changeDoor} />
      </div>
    </details>
  );
}

type PartProps = { readonly member: ChangeableMember; readonly action: (form: FormData) => void };

function RoleForm({ member: { id, name, role }, action }: PartProps) {
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="personId" value={id} />
      <input type="hidden" name="from" value={role} />
      <Select
        label={`Role of ${name}`}
        name="to"
        id={`to-${id}`}
        options={roles}
        defaultValue={role}
        hint="They sign in again. Whoever works here no more keeps their account as a shopper."
      />
      <div>
        <SubmitButton kind="quiet" size="small">
          Change the role
        </SubmitButton>
      </div>
    </form>
  );
}

function FactorForm({ member: { id, name }, action }: PartProps) {
  return (
    <form action={action} className="grid gap-2">
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

function DoorForm({ member: { id, name, isShutOut }, action }: PartProps) {
  return (
    <form action={action}>
      <input type="hidden" name="personId" value={id} />
      <input type="hidden" name="door" value={isShutOut ? 'open' : 'shut'} />
      <SubmitButton kind={isShutOut ? 'quiet' : 'danger'} size="small">
        {isShutOut ? `Let ${name} in again` : `Shut ${name} out`}
      </SubmitButton>
    </form>
  );
}
