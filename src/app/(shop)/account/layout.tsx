import type { ReactNode } from 'react';
import { AccountNav } from '@/features/accounts/ui/account-nav';

/** What the pages of an account have in common: the way from one to the other. Who may see one, each asks itself. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AccountNav />
      {children}
    </>
  );
}
