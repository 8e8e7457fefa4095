import { roleWords, type StaffMember } from '@/features/access/domain/staff-member';
import { dayAndTime, longDay } from '@/kernel/clock-text';
import type { PersonId } from '@/kernel/ids';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { SubmitButton } from '@/ui/submit-button';
import { type Column, Table } from '@/ui/table';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { revokeInvitationAction } from '../actions';
import type { Invitation } from '../domain/invitation';
import { ChangeMember } from './change-member';

/** Who works here, and what may be changed about them; whoever looks changes nothing about themselves. */
export function StaffTable({ members, own }: { readonly members: ReadonlyArray<StaffMember>; readonly own: PersonId }) {
  return <Table caption="Who works here" columns={columnsFor(own)} rows={members} rowKey={({ id }) => id} />;
}

function columnsFor(own: PersonId): Column<StaffMember>[] {
  return [
    {
      key: 'name',
      header: 'Name',
      isHeading: true,
      cell: ({ id, name }) => (id === own ? `${name} (you)` : name),
    },
    { key: 'email', header: 'E-mail', cell: ({ email }) => <span className="break-all">{email}</span> },
    {
      key: 'role',
      header: 'Role',
      cell: ({ role, disabledAt }) => (
        <span className="inline-flex flex-wrap gap-1">
          <Badge tone={role === 'owner' ? 'accent' : 'neutral'}>{roleWords[role].name}</Badge>
          {disabledAt !== null && <Badge tone="problem">Shut out</Badge>}
        </span>
      ),
    },
    { key: 'seen', header: 'Last here', cell: ({ seenAt }) => (seenAt === null ? 'Not yet' : dayAndTime(seenAt)) },
    {
      key: 'change',
      header: 'Change',
      cell: ({ id, name, role, disabledAt }) =>
        id === own ? '–' : <ChangeMember member={{ id, name, role, isShutOut: disabledAt !== null }} />,
    },
  ];
}

/** The invitations that still open the door, each with the button that takes it back. */
export function InvitationTable({ invitations }: { readonly invitations: ReadonlyArray<Invitation> }) {
  return (
    <Table
      caption="Invitations"
      columns={invitationColumns}
      rows={invitations}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Nobody is invited just now" />}
    />
  );
}

const invitationColumns: Column<Invitation>[] = [
  {
    key: 'email',
    header: 'E-mail',
    isHeading: true,
    cell: ({ email }) => <span className="break-all">{email}</span>,
  },
  { key: 'role', header: 'Role', cell: ({ role }) => roleWords[role].name },
  { key: 'until', header: 'Until', cell: ({ endsAt }) => longDay(endsAt) },
  {
    key: 'revoke',
    header: 'Take back',
    cell: ({ id, email }) => (
      <form action={revokeInvitationAction}>
        <input type="hidden" name="invitationId" value={id} />
        <SubmitButton kind="quiet" size="small">
          Take it back<VisuallyHidden>: the invitation of {email}</VisuallyHidden>
        </SubmitButton>
      </form>
    ),
  },
];
