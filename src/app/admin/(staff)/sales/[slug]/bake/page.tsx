import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { saleStateAt } from '@/features/bake-sales/domain/sale-state';
import { bakeRows } from '@/features/fulfilment/domain/bake-rows';
import { findBakeSheet } from '@/features/fulfilment/queries';
import { BakeTables } from '@/features/fulfilment/ui/bake-tables';
import { dayAndTime, longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Notice } from '@/ui/notice';
import { PaperSheet } from '@/ui/paper-sheet';
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
  const now = context.now();
  return (
    <PaperSheet
      title="What to bake"
      of={`${longDay(found.sale.bakeDay)}, ${found.place.name}`}
      aside={`as of ${dayAndTime(now)}`}
    >
      {saleStateAt(found.sale, now) === 'open' && (
        <Notice tone="warning" className="mb-4">
          <p>Orders are open until {dayAndTime(found.sale.closesAt)}: these figures still grow.</p>
        </Notice>
      )}
      <BakeTables sheet={bakeRows(found.totals, found.sheet)} />
    </PaperSheet>
  );
}
