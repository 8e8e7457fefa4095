import type { ReactNode } from 'react';
import { staffNav } from '@/config/frontend';
import { StaffShell } from '@/ui/staff-shell';

/** The back office around its pages. */
export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <StaffShell nav={staffNav} person={null} signOut={null}>
      {children}
    </StaffShell>
  );
}
