import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { orderingWords } from '@/features/bake-sales/domain/words';
import { saleStateAt } from '@/features/bake-sales/domain/sale-state';
import { SaleLead } from '@/features/bake-sales/ui/sale-lead';
import { findSaleToChange } from '@/features/fulfilment/queries/sale-to-change';
import { CancelSaleForm } from '@/features/fulfilment/ui/cancel-sale-form';
import { CapacityForm } from '@/features/fulfilment/ui/capacity-form';
import { CapacityTable } from '@/features/fulfilment/ui/capacity-table';
import { MoveSaleForm } from '@/features/fulfilment/ui/move-sale-form';
import { SaleProgress } from '@/features/fulfilment/ui/sale-progress';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Change the sale' };

type Props = { params: Promise<{ slug: string }> };

/** What can be changed about a sale that is on: how much there is, and whether it takes place. */
export default async function ChangeSalePage({ params }: Props) {
  const { slug } = await params;
  const back = salePageHref(slug, 'change');
  await admitStaff('sales.edit', back);
  const context = await currentContext();
  const found = await findSaleToChange(context, slug);
  if (!found) notFound();
  const { sale, place, capacities, progress, mayCancel, start, places } = found;
  const state = saleStateAt(sale, context.now());
  const isOver = state === 'cancelled' || state === 'done';
  const common = { saleId: sale.id, version: capacities.version, back };
  const words = `${longDay(sale.bakeDay)}, ${place.name} · ${orderingWords(sale, context.now())}`;
  return (
    <>
      <PageHeading
        title="Change the sale"
        lead={<SaleLead slug={slug} words={words} />}
        actions={<TextLink href={salePageHref(slug, 'offers')}>Offers and prices</TextLink>}
      />
      {progress.length > 0 && <SaleProgress progress={progress} />}
      <Section title="How much there is" id="capacities">
        <CapacityTable rows={capacities.rows} />
        {!isOver && <CapacityForm {...common} rows={capacities.rows} />}
      </Section>
      {!isOver && (
        <Section title="Another day, place or time" id="move">
          <MoveSaleForm {...common} start={start} places={places} />
        </Section>
      )}
      {!isOver && mayCancel && (
        <Section title="Call it off" id="cancel">
          <CancelSaleForm {...common} />
        </Section>
      )}
    </>
  );
}
