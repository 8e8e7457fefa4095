import type { Metadata } from 'next';
import { staffHref } from '@/features/access/domain/menu';
import { getStaffBook } from '@/features/staff/queries';
import { InviteForm } from '@/features/staff/ui/invite-form';
import { InvitationTable, StaffTable } from '@/features/staff/ui/staff-tables';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Staff' };

/** Who works here, who is invited to, and a new invitation. */
export default async function StaffPage() {
  await admitStaff('staff.edit', staffHref);
  const { own, members, invitations } = await getStaffBook(await currentContext());
  return (
    <>
      <PageHeading title="Staff" lead="Who works here, and what each may do. Every change stands in the audit trail." />
      <StaffTable members={members} own={own} />
      <Section title="Invited" id="invited">
        <InvitationTable invitations={invitations} />
      </Section>
      <Section title="Invite somebody" id="invite">
        <InviteForm />
      </Section>
    </>
  );
}
