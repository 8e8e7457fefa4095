import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { type DeliveryRound, findDeliveryList } from '@/features/fulfilment/queries/deliveries';
import { DeliveryCard } from '@/features/fulfilment/ui/delivery-card';
import { HandOverTabs } from '@/features/fulfilment/ui/hand-over-tabs';
import { isOnTheWay } from '@/features/orders/domain/moves';
import { dayAndTime, longDay, timeSpan } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { currentContext } from '@/platform/next/context';
import { EmptyState } from '@/ui/empty-state';
import { PaperSheet } from '@/ui/paper-sheet';
import { Section } from '@/ui/section';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Delivery' };

type Props = { params: Promise<{ slug: string }> };

/** Where the van goes, window by window: each door with what to bring, and the buttons that say it was. */
export default async function DeliverPage({ params }: Props) {
  const { slug } = await params;
  const here = salePageHref(slug, 'deliver');
  await admitStaff('check_in', here);
  const context = await currentContext();
  const list = await findDeliveryList(context, slug);
  if (!list) notFound();
  const { rounds } = list;
  const waiting = rounds.flatMap(({ orders }) => orders).filter(({ state }) => isOnTheWay(state)).length;
  return (
    <PaperSheet
      title="Delivery"
      of={longDay(list.sale.bakeDay)}
      aside={`${plural(waiting, 'order')} still to bring, as of ${dayAndTime(context.now())}`}
    >
      <HandOverTabs slug={slug} methods={list.sheet.methods} current="delivery" />
      {rounds.every(({ orders }) => orders.length === 0) ? (
        <EmptyState title={rounds.length === 0 ? 'This sale does not deliver' : 'Nothing to bring yet'} />
      ) : (
        rounds.map((round) => <Round key={round.slot.id} round={round} here={here} />)
      )}
    </PaperSheet>
  );
}

function Round({ round: { slot, orders }, here }: { round: DeliveryRound; here: string }) {
  if (orders.length === 0) return null;
  return (
    <Section
      title={timeSpan(slot.startsAt, slot.endsAt)}
      id={`round-${slot.startsAt}`}
      aside={plural(orders.length, 'door')}
    >
      <ul className="grid gap-3 xl:grid-cols-2 print:grid-cols-1">
        {orders.map((order) => (
          <DeliveryCard key={order.id} order={order} back={here} />
        ))}
      </ul>
    </Section>
  );
}
