'use client';

import { usePathname } from 'next/navigation';
import { Tabs } from '@/ui/tabs';
import { accountTabs } from '../domain/account-pages';

/** The pages of an account, the one that is shown marked. */
export function AccountNav() {
  const path = usePathname();
  return <Tabs label="Your account" items={accountTabs.map((tab) => ({ ...tab, isCurrent: tab.href === path }))} />;
}
