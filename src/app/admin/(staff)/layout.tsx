import type { ReactNode } from 'react';
import { menuFor } from '@/features/access/domain/menu';
import { findStaff } from '@/features/access/queries';
import { SignOutForm } from '@/features/access/ui/sign-out-form';
import { currentContext } from '@/platform/next/context';
import { StaffShell } from '@/ui/staff-shell';

/** The back office around its pages. Each page asks for itself who may see it; this only shows who is there. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const staff = await findStaff(await currentContext());
  const menu = staff ? menuFor(staff.role, null) : [];
  return (
    <StaffShell nav={menu} person={staff} signOut={staff && <SignOutForm />}>
      {children}
    </StaffShell>
  );
}
