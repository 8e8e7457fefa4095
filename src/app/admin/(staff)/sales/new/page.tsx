import type { Metadata } from 'next';
import { salesHref } from '@/features/access/domain/menu';
import { newSaleHref } from '@/features/bake-sales/domain/office-addresses';
import { getPlanStart } from '@/features/bake-sales/queries/plan-choices';
import { NewSaleForm } from '@/features/bake-sales/ui/new-sale-form';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Plan a sale' };

/** Where a new sale is written down. */
export default async function NewSalePage() {
  await admitStaff('sales.edit', newSaleHref);
  const { bakeDay, places } = await getPlanStart(await currentContext());
  return (
    <>
      <PageHeading
        title="Plan a sale"
        lead={
          <>
            Much like an earlier one? Copy it from <TextLink href={salesHref}>the list</TextLink>, offers and all.
          </>
        }
      />
      <NewSaleForm bakeDay={bakeDay} places={places} />
    </>
  );
}
