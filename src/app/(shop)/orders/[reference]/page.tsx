import { cookies } from 'next/headers';
import { cookieNames } from '@/config/backend';
import { brand } from '@/config/frontend';
import { changeToldWords } from '@/features/checkout/domain/change-words';
import { orderProblemWords } from '@/features/checkout/domain/pay-words';
import { findOrderPage, type OrderPage } from '@/features/checkout/queries';
import { UnpaidOrder } from '@/features/checkout/ui/unpaid-order';
import { WaitingChangeNotice } from '@/features/checkout/ui/waiting-change';
import { isDead } from '@/features/orders/domain/moves';
import { stateInWords, stateTones } from '@/features/orders/domain/words';
import { OrderReceipt } from '@/features/orders/ui/order-receipt';
import { OrderTimeline } from '@/features/orders/ui/order-timeline';
import { datedDay, longDay, timeSpan } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { PrintButton } from '@/ui/print-button';
import { CollectCard } from './collect-card';
import { DeliveryCard } from './delivery-card';
import { MovedNotice } from './moved-notice';
import { OrderHelp } from './order-help';

export const metadata = pageMetadata({
  title: 'Your order',
  description: 'Where and when you get your order, the code to show, how it stands, and your receipt.',
  path: '/orders',
  isIndexed: false,
});

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<{ problem?: string | string[]; told?: string | string[] }>;
};

/** One order, for who holds its link: where and when it changes hands, the code to show, what happened, the receipt. */
export default async function OrderPageRoute({ params, searchParams }: Props) {
  const context = await currentContext();
  const [{ reference }, { problem, told }, jar] = await Promise.all([params, searchParams, cookies()]);
  const page = await findOrderPage(context, reference, jar.get(cookieNames.order)?.value);
  if (!page) return <NotOpened />;
  const now = context.now();
  const sentence = typeof problem === 'string' ? problemWords(problem, page.order.state) : null;
  return (
    <>
      <Head page={page} />
      {sentence && (
        <Notice tone="problem" role="alert" className="mb-4 no-print">
          <p>{sentence}</p>
        </Notice>
      )}
      {told === 'changed' && (
        <Notice tone="good" title="Your order is changed" role="status" className="mb-4 no-print">
          <p>This is what we bake for you now; a letter with all of it is on its way.</p>
        </Notice>
      )}
      <MovedNotice page={page} now={now} />
      <WaitingChangeNotice order={page.order} waiting={page.waiting} now={now} />
      <UnpaidOrder order={page.order} events={page.events} refunds={page.refunds} now={now} />
      <div className="grid gap-8 lg:grid-cols-[1fr_22rem] lg:grid-rows-[auto_1fr] lg:gap-x-12">
        {!isDead(page.order.state) && (
          <div className="lg:order-2 lg:row-span-2 print:order-2">
            {page.order.method === 'delivery' ? <DeliveryCard page={page} /> : <CollectCard page={page} />}
          </div>
        )}
        <Receipt page={page} />
        <div className="grid content-start gap-8 lg:order-3 print:hidden">
          <Standing page={page} />
          <OrderHelp page={page} now={now} />
        </div>
      </div>
    </>
  );
}

function problemWords(problem: string, state: OrderPage['order']['state']): string | null {
  return changeToldWords(problem) ?? orderProblemWords(problem, state);
}

function Head({ page: { order, handOver } }: { page: OrderPage }) {
  const { sale, slot, place } = handOver;
  const state = <Badge tone={stateTones[order.state]}>{stateInWords(order)}</Badge>;
  const eyebrow = `Order ${order.reference}`;
  const isDelivery = order.method === 'delivery';
  if (isDead(order.state)) return <PageHeading eyebrow={eyebrow} title="Your order" actions={state} />;
  return (
    <>
      <p className="print-only font-serif text-xl font-semibold">{brand.name} · Receipt</p>
      <PageHeading
        eyebrow={eyebrow}
        title={`${isDelivery ? 'Delivery' : 'Collect'} on ${longDay(sale.bakeDay)}`}
        lead={`${timeSpan(slot.startsAt, slot.endsAt)}, ${isDelivery ? 'to your door' : place.name}`}
        actions={state}
      />
    </>
  );
}

function Standing({ page: { order, events, handOver } }: { page: OrderPage }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="mb-3 text-xl">
        How it stands
      </h2>
      <OrderTimeline events={events} state={order.state} method={order.method} startsAt={handOver.slot.startsAt} />
    </section>
  );
}

function Receipt({ page: { order, entries, settings } }: { page: OrderPage }) {
  return (
    <section aria-labelledby="receipt" className="lg:order-1">
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

function NotOpened() {
  return (
    <>
      <PageHeading title="Your order" />
      <EmptyState
        title="Open it from your letter"
        action={<ButtonLink href="/find-my-order">I cannot find the letter</ButtonLink>}
      >
        <p>
          To keep orders private, each one opens with the link in its confirmation e-mail. This page has no such key.
        </p>
      </EmptyState>
    </>
  );
}
