import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { officeSaleHref } from '@/features/bake-sales/domain/office-addresses';
import { findFactsToChange } from '@/features/bake-sales/queries/plan-choices';
import { FactsForm, WordsForm } from '@/features/bake-sales/ui/facts-form';
import { MeanwhileNotice } from '@/features/bake-sales/ui/meanwhile-notice';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'What a sale is' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The facts of a draft, to be written anew; of a sale that shoppers know, its words, and the ways to move it. */
export default async function FactsPage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  await admitStaff('sales.edit', officeSaleHref(slug, 'facts'));
  const found = await findFactsToChange(await currentContext(), slug);
  if (!found) notFound();
  const { state, places, ...sale } = found;
  if (state === 'done' || state === 'cancelled') redirect(officeSaleHref(slug));
  const isDraft = state === 'draft';
  const back = <TextLink href={officeSaleHref(slug)}>Back to the sale</TextLink>;
  return (
    <>
      <MeanwhileNotice search={search} />
      <PageHeading
        title={isDraft ? 'Day, place, cut-off' : 'Name and note'}
        lead={isDraft ? <>A draft: nobody but staff sees it. {back}</> : <KnownToShoppers slug={slug} back={back} />}
      />
      {/* Read afresh, it begins with what stands there now. */}
      {isDraft ? (
        <FactsForm key={found.version} {...sale} places={places} />
      ) : (
        <WordsForm key={found.version} {...sale} />
      )}
    </>
  );
}

function KnownToShoppers({ slug, back }: { readonly slug: string; readonly back: ReactNode }) {
  return (
    <>
      Shoppers see it as soon as it is saved. Its day, place and times are{' '}
      <TextLink href={officeSaleHref(slug, 'change')}>moved</TextLink>, and everybody with an order is told; until when
      to order is set where it <TextLink href={officeSaleHref(slug, 'ordering')}>takes orders</TextLink>. {back}
    </>
  );
}
