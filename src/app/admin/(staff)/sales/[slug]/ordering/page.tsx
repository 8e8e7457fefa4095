import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { officeSaleHref } from '@/features/bake-sales/domain/office-addresses';
import type { SaleState } from '@/features/bake-sales/domain/sale-state';
import { orderingWords } from '@/features/bake-sales/domain/words';
import type { OrderingChange } from '@/features/fulfilment/domain/ordering';
import { findOrderingPage } from '@/features/fulfilment/queries/ordering';
import { OrderingForm } from '@/features/fulfilment/ui/ordering-form';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Taking orders' };

type Props = { params: Promise<{ slug: string }> };

/** When a sale takes orders, and the ways to change that. */
export default async function OrderingPage({ params }: Props) {
  const { slug } = await params;
  const back = officeSaleHref(slug, 'ordering');
  await admitStaff('sales.edit', back);
  const context = await currentContext();
  const page = await findOrderingPage(context, slug);
  if (!page) notFound();
  const { sale, place, version, state, start } = page;
  const changes = changesIn[state];
  return (
    <>
      <PageHeading
        title="Taking orders"
        lead={
          <>
            {longDay(sale.bakeDay)}, {place.name} · {orderingWords(sale, context.now())}.{' '}
            <TextLink href={officeSaleHref(slug)}>Back to the sale</TextLink>
          </>
        }
      />
      {changes.length === 0 && (
        <Notice>
          <p>This sale is over, or cancelled: it takes no more orders.</p>
        </Notice>
      )}
      <div className="grid gap-4">
        {changes.map((change) => (
          <OrderingForm key={change} change={change} {...{ saleId: sale.id, version, back, start }} />
        ))}
      </div>
    </>
  );
}

const changesIn = {
  draft: ['cut_off'],
  upcoming: ['cut_off'],
  open: ['close', 'cut_off'],
  closed: ['reopen'],
  done: [],
  cancelled: [],
} as const satisfies Record<SaleState, ReadonlyArray<OrderingChange>>;
