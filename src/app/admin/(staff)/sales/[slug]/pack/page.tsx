import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { methodWords } from '@/features/bake-sales/domain/words';
import type { PackingRound } from '@/features/fulfilment/domain/packing';
import { findPackSheet } from '@/features/fulfilment/queries/sheets';
import { KeptTicks } from '@/features/fulfilment/ui/kept-ticks';
import { LabelLinks } from '@/features/fulfilment/ui/label-links';
import { PackCard } from '@/features/fulfilment/ui/pack-card';
import { dayAndTime, longDay, timeSpan } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { currentContext } from '@/platform/next/context';
import { EmptyState } from '@/ui/empty-state';
import { PaperSheet } from '@/ui/paper-sheet';
import { Section } from '@/ui/section';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Packing' };

type Props = { params: Promise<{ slug: string }> };

/** What goes into whose bag, window by window, to be ticked off on paper or on a tablet. */
export default async function PackPage({ params }: Props) {
  const { slug } = await params;
  const here = salePageHref(slug, 'pack');
  await admitStaff('sheets.read', here);
  const context = await currentContext();
  const sheet = await findPackSheet(context, slug);
  if (!sheet) notFound();
  const orders = sheet.rounds.flatMap((round) => round.orders);
  const waiting = orders.filter(({ state }) => state !== 'ready').length;
  return (
    <PaperSheet
      title="Packing"
      of={`${longDay(sheet.sale.bakeDay)}, ${sheet.place.name}`}
      aside={`${plural(waiting, 'order')} still to pack of ${orders.length}, as of ${dayAndTime(context.now())}`}
      actions={<LabelLinks slug={slug} />}
    >
      {orders.length === 0 ? (
        <EmptyState title="Nothing to pack yet" />
      ) : (
        <KeptTicks sheet={sheet.sale.id}>
          {sheet.rounds.map((round) => (
            <Round key={round.slot.id} round={round} here={here} />
          ))}
        </KeptTicks>
      )}
    </PaperSheet>
  );
}

function Round({ round: { slot, orders }, here }: { round: PackingRound; here: string }) {
  return (
    <Section
      title={`${methodWords[slot.method]}, ${timeSpan(slot.startsAt, slot.endsAt)}`}
      id={`round-${slot.id}`}
      aside={plural(orders.length, 'order')}
    >
      <ul className="grid gap-3 xl:grid-cols-2 print:grid-cols-2">
        {orders.map((order) => (
          <PackCard key={order.id} order={order} back={here} />
        ))}
      </ul>
    </Section>
  );
}
