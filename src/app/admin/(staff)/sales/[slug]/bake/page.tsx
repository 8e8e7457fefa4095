import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { saleStateAt } from '@/features/bake-sales/domain/sale-state';
import { bakeRows } from '@/features/fulfilment/domain/bake-rows';
import { findBakeSheet } from '@/features/fulfilment/queries';
import { dayAndTime, longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { PrintButton } from '@/ui/print-button';
import { Table } from '@/ui/table';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'What to bake' };

type Props = { params: Promise<{ slug: string }> };

/** What to bake for one sale: totals, as they stand at this moment. */
export default async function BakePage({ params }: Props) {
  const { slug } = await params;
  await admitStaff('sheets.read', salePageHref(slug, 'bake'));
  const context = await currentContext();
  const found = await findBakeSheet(context, slug);
  if (!found) notFound();
  const { rows, pools, ordered } = bakeRows(found.totals, found.sheet);
  const now = context.now();
  return (
    <>
      <PageHeading
        title="What to bake"
        lead={`${longDay(found.sale.bakeDay)}, ${found.place.name} · as of ${dayAndTime(now)}`}
        actions={<PrintButton>Print</PrintButton>}
      />
      {saleStateAt(found.sale, now) === 'open' && (
        <Notice tone="warning" className="mb-4">
          <p>Orders are open until {dayAndTime(found.sale.closesAt)}: these figures still grow.</p>
        </Notice>
      )}
      <Table
        caption="What to bake, by product"
        rows={rows}
        rowKey={(row) => row.variantId}
        empty={<EmptyState title="Nothing ordered yet" />}
        columns={[
          { key: 'name', header: 'Product', isHeading: true, cell: (row) => row.name, total: 'All together' },
          { key: 'category', header: 'Category', cell: (row) => row.categoryName },
          {
            key: 'ordered',
            header: 'To bake',
            align: 'end',
            cell: (row) => `${row.ordered} × ${row.unit}`,
            total: ordered,
          },
          { key: 'held', header: 'Being paid now', align: 'end', cell: (row) => (row.held === 0 ? '–' : row.held) },
        ]}
      />
      {pools.length > 0 && (
        <section className="mt-8" aria-labelledby="pools">
          <h2 id="pools" className="mb-2 text-lg">
            Shared dough
          </h2>
          <Table
            caption="Shared dough"
            rows={pools}
            rowKey={(pool) => pool.id}
            columns={[
              { key: 'name', header: 'Pool', isHeading: true, cell: (pool) => pool.name },
              { key: 'units', header: 'Units to make', align: 'end', cell: (pool) => pool.units },
            ]}
          />
        </section>
      )}
    </>
  );
}
