import type { Metadata } from 'next';
import { newOrderHref, ordersHref } from '@/features/access/domain/menu';
import { findOrderDesk } from '@/features/fulfilment/queries/order-desk';
import { TakeOrderForm } from '@/features/fulfilment/ui/take-order-form';
import { longDay, momentInWords } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { Select } from '@/ui/select';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'An order by phone' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Somebody rings: what they want of which sale, when, and how they pay. */
export default async function OrderByPhonePage({ searchParams }: Props) {
  const { sale: asked } = await searchParams;
  await admitStaff('orders.change', newOrderHref);
  const context = await currentContext();
  const { sales, desk } = await findOrderDesk(context, typeof asked === 'string' ? asked : null);
  const options = sales.map(({ sale, place }) => ({
    value: sale.slug,
    label: `${longDay(sale.bakeDay)}, ${place.name}`,
  }));
  return (
    <>
      <Breadcrumbs items={[{ href: ordersHref, label: 'All orders' }, { label: 'By phone' }]} />
      <PageHeading
        title="An order by phone"
        lead={desk && `Orders until ${momentInWords(desk.closesAt, context.now())}`}
      />
      {sales.length > 1 && (
        <form method="get" className="mb-4 flex max-w-xl flex-wrap items-end gap-3">
          <Select label="Sale" name="sale" options={options} defaultValue={desk?.slug ?? ''} className="grow" />
          <Button type="submit" kind="quiet">
            Change to this sale
          </Button>
        </form>
      )}
      {desk ? (
        <TakeOrderForm key={desk.slug} desk={desk} placementKey={crypto.randomUUID()} />
      ) : (
        <EmptyState title="No sale takes orders just now">
          <p>As soon as one is open, orders by phone are taken here.</p>
        </EmptyState>
      )}
    </>
  );
}
