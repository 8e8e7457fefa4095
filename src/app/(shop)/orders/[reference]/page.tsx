import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { cookieNames } from '@/config/backend';
import { findOrderPage, type OrderPage } from '@/features/checkout/queries';
import { UnpaidOrder } from '@/features/checkout/ui/unpaid-order';
import { stateTones, stateWords } from '@/features/orders/domain/words';
import { OrderQr } from '@/features/orders/ui/order-qr';
import { OrderReceipt } from '@/features/orders/ui/order-receipt';
import { OrderTimeline } from '@/features/orders/ui/order-timeline';
import { datedDay, longDay, timeSpan } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { PrintButton } from '@/ui/print-button';
import { TextLink } from '@/ui/text-link';

export const metadata: Metadata = { title: 'Your order', robots: { index: false, follow: false } };

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ problem?: string | string[] }> };

/** One order, for who holds its link: where and when to collect, the code to show, what happened, the receipt. */
export default async function OrderPageRoute({ params, searchParams }: Props) {
  const context = await currentContext();
  const [{ reference }, { problem }, jar] = await Promise.all([params, searchParams, cookies()]);
  const page = await findOrderPage(context, reference, jar.get(cookieNames.order)?.value);
  if (!page) return <NotOpened />;
  const { order, events, handOver } = page;
  return (
    <>
      <PageHeading
        eyebrow={`Order ${order.reference}`}
        title={`Collect on ${longDay(handOver.sale.bakeDay)}`}
        lead={`${timeSpan(handOver.slot.startsAt, handOver.slot.endsAt)}, ${handOver.place.name}`}
        actions={<Badge tone={stateTones[order.state]}>{stateWords[order.state]}</Badge>}
      />
      <UnpaidOrder order={order} now={context.now()} problem={typeof problem === 'string' ? problem : undefined} />
      <div className="grid gap-8 lg:grid-cols-[1fr_20rem] lg:items-start">
        <Receipt page={page} />
        <div className="order-1 grid gap-6 lg:order-2">
          <CollectCard page={page} />
          <section aria-labelledby="timeline" className="print:hidden">
            <h2 id="timeline" className="mb-3 text-xl">
              How it stands
            </h2>
            <OrderTimeline events={events} state={order.state} collectFrom={handOver.slot.startsAt} />
          </section>
        </div>
      </div>
    </>
  );
}

function Receipt({ page: { order, entries, settings } }: { page: OrderPage }) {
  return (
    <section aria-labelledby="receipt" className="order-2 lg:order-1">
      <h2 id="receipt" className="mb-3 text-xl">
        What you ordered
      </h2>
      <OrderReceipt order={order} entries={entries} vatNumber={settings.vatNumber} />
      <p className="text-sm text-bran">
        {[settings.trader.name, ...settings.trader.addressLines].join(', ')} · ordered on {datedDay(order.placedAt)}
      </p>
      <p className="mt-4 print:hidden">
        <PrintButton>Print the receipt</PrintButton>
      </p>
    </section>
  );
}

function CollectCard({ page: { order, handOver, settings } }: { page: OrderPage }) {
  const { place } = handOver;
  return (
    <Card as="section" className="grid justify-items-center gap-3 text-center">
      <h2 className="text-xl">Show this when you collect</h2>
      <OrderQr reference={order.reference} />
      <p className="font-serif text-3xl font-semibold tracking-wide tabular-nums">{order.reference}</p>
      <p>
        {place.name}, {place.addressLine1}, {place.town}, {place.postcode}
      </p>
      <p className="text-sm text-bran">{place.howToFind}</p>
      {settings.trader.email && (
        <p className="text-sm text-bran print:hidden">
          Something to tell us?{' '}
          <TextLink href={`mailto:${settings.trader.email}?subject=Order%20${order.reference}`}>
            Write to the bakery
          </TextLink>
          .
        </p>
      )}
    </Card>
  );
}

function NotOpened() {
  return (
    <>
      <PageHeading title="Your order" />
      <EmptyState title="Open it from your letter" action={<ButtonLink href="/menu">See the menu</ButtonLink>}>
        <p>
          To keep orders private, each one opens with the link in its confirmation e-mail. This page has no such key.
        </p>
      </EmptyState>
    </>
  );
}
