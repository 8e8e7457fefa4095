import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { officeSaleHref } from '@/features/bake-sales/domain/office-addresses';
import { findDraftToChange } from '@/features/bake-sales/queries/plan-choices';
import { FactsForm } from '@/features/bake-sales/ui/facts-form';
import { MeanwhileNotice } from '@/features/bake-sales/ui/meanwhile-notice';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Day, place, cut-off' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The facts of a draft, to be written anew; a sale that shoppers know is moved instead. */
export default async function FactsPage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  await admitStaff('sales.edit', officeSaleHref(slug, 'facts'));
  const found = await findDraftToChange(await currentContext(), slug);
  if (!found) notFound();
  if (!found.isDraft) redirect(officeSaleHref(slug, 'change'));
  return (
    <>
      <MeanwhileNotice search={search} />
      <PageHeading
        title="Day, place, cut-off"
        lead={
          <>
            A draft: nobody but staff sees it. <TextLink href={officeSaleHref(slug)}>Back to the sale</TextLink>
          </>
        }
      />
      {/* Read afresh, it begins with what stands there now. */}
      <FactsForm key={found.version} {...found} />
    </>
  );
}
