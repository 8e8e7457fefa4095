import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { menuFor } from '@/features/access/domain/menu';
import { findStaff } from '@/features/access/queries';
import { signOutAction } from '@/features/accounts/actions';
import { listWorkingSales } from '@/features/fulfilment/queries';
import { ForgetAtSignOut } from '@/features/fulfilment/ui/forget-at-sign-out';
import { secondFactorSetUp } from '@/config/frontend';
import { currentContext } from '@/platform/next/context';
import { StaffShell } from '@/ui/staff-shell';
import { SubmitButton } from '@/ui/submit-button';
import { TextLink } from '@/ui/text-link';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The back office around its pages: the menu of whoever is in, for the next sale. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const context = await currentContext();
  const staff = await findStaff(context);
  // Every page turns away for itself: only a page knows where to come back to after signing in.
  if (!staff) return children;
  const [next] = await listWorkingSales(context);
  const signOut = (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <form action={signOutAction}>
        <ForgetAtSignOut />
        <SubmitButton kind="quiet" size="small">
          Sign out
        </SubmitButton>
      </form>
      <TextLink href={secondFactorSetUp} quiet>
        Second factor
      </TextLink>
    </div>
  );
  return (
    <StaffShell nav={menuFor(staff.role, next?.sale.slug ?? null)} person={staff} signOut={signOut}>
      {children}
    </StaffShell>
  );
}
