import type { Metadata } from 'next';
import { eraseHref } from '@/features/access/domain/menu';
import { EraseForForm } from '@/features/privacy/ui/erase-for-form';
import { PageHeading } from '@/ui/page-heading';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Erase a person' };

/** For an owner whom somebody has asked, by letter or in the shop, to erase what we know of them. */
export default async function ErasePage() {
  await admitStaff('customers.erase', eraseHref);
  return (
    <>
      <PageHeading
        title="Erase a person"
        lead="For somebody who asks you to, and cannot do it themselves under “Your data”. It stands in the audit trail."
      />
      <EraseForForm />
    </>
  );
}
