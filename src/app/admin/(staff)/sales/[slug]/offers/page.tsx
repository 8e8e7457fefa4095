import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { orderingWords } from '@/features/bake-sales/domain/words';
import { SaleLead } from '@/features/bake-sales/ui/sale-lead';
import { findOffersPage } from '@/features/fulfilment/queries/offers';
import { OfferGrid } from '@/features/fulfilment/ui/offer-grid';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Offers' };

type Props = { params: Promise<{ slug: string }> };

/** What one sale has on offer, at which price and how much of it, to be changed in place. */
export default async function OffersPage({ params }: Props) {
  const { slug } = await params;
  await admitStaff('sales.edit', salePageHref(slug, 'offers'));
  const context = await currentContext();
  const found = await findOffersPage(context, slug);
  if (!found) notFound();
  const { sale, shown, choices, isOver } = found;
  const ordering = sale.publishedAt === null ? 'not published yet' : orderingWords(sale, context.now());
  const words = `${sale.title}, ${longDay(sale.bakeDay)} · ${ordering}`;
  return (
    <>
      <PageHeading
        title="Offers"
        lead={<SaleLead slug={slug} words={words} />}
        actions={<TextLink href={salePageHref(slug, 'change')}>Change the sale</TextLink>}
      />
      {isOver && (
        <Notice tone="info" className="mb-4">
          <p>This sale is over: its offers stand as they were.</p>
        </Notice>
      )}
      <OfferGrid key={shown.saleId} {...{ shown, choices, isOver }} />
    </>
  );
}
