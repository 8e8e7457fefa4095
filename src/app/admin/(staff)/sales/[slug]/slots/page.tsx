import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { officeSaleHref } from '@/features/bake-sales/domain/office-addresses';
import { windowsRefusalInWords } from '@/features/bake-sales/domain/slot-words';
import { findWindowsPage } from '@/features/bake-sales/queries/windows';
import { MeanwhileNotice } from '@/features/bake-sales/ui/meanwhile-notice';
import { WindowsForm } from '@/features/bake-sales/ui/windows-form';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Times' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** How and when a sale is handed over, to be changed in place. */
export default async function SlotsPage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  await admitStaff('sales.edit', officeSaleHref(slug, 'slots'));
  const page = await findWindowsPage(await currentContext(), slug);
  if (!page) notFound();
  const { found, shown, saleId, version, isOver } = page;
  return (
    <>
      <MeanwhileNotice search={search} />
      <PageHeading
        title="Ways and times"
        lead={
          <>
            {longDay(found.sale.bakeDay)}, {found.place.name}.{' '}
            <TextLink href={officeSaleHref(slug)}>Back to the sale</TextLink>
          </>
        }
      />
      {isOver ? (
        <Notice>
          <p>{windowsRefusalInWords({ kind: 'is_over' })}</p>
        </Notice>
      ) : (
        <WindowsForm key={version} saleId={saleId} version={version} shown={shown} />
      )}
    </>
  );
}
