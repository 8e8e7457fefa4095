import { Address, mapLink } from '@/features/bake-sales/ui/place-facts';
import type { OrderPage } from '@/features/checkout/queries';
import { isOnTheWay } from '@/features/orders/domain/moves';
import { dueAtTablePence } from '@/features/orders/domain/order';
import { OrderQr } from '@/features/orders/ui/order-qr';
import { longDay, timeSpan } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { Card } from '@/ui/card';
import { type Definition, DefinitionList } from '@/ui/definition-list';
import { TextLink } from '@/ui/text-link';

/** The code to show, where and when to show it, and what to bring. */
export function CollectCard({ page }: { page: OrderPage }) {
  const { order } = page;
  return (
    <Card as="section" className="grid gap-5 sm:grid-cols-[auto_1fr] lg:grid-cols-1" aria-labelledby="collect">
      {isOnTheWay(order.state) && (
        <div className="grid justify-items-center gap-2 text-center">
          <h2 id="collect" className="text-xl">
            Show this when you collect
          </h2>
          <OrderQr reference={order.reference} />
          <p className="font-serif text-3xl font-semibold tracking-wide tabular-nums">{order.reference}</p>
        </div>
      )}
      <div>
        {!isOnTheWay(order.state) && (
          <h2 id="collect" className="mb-2 text-xl">
            Where and when
          </h2>
        )}
        <DefinitionList items={factsOf(page)} layout="stacked" />
      </div>
    </Card>
  );
}

function factsOf({ order, entries, handOver }: OrderPage): Definition[] {
  const owed = order.state === 'awaiting_payment' ? 0 : dueAtTablePence(order, entries);
  const money = owed > 0 ? ` and ${formatPence(owed)}, in cash or by card` : '';
  const bring = `The code or your reference, a bag or a box${money}. Somebody else may come for you.`;
  return [
    { term: 'When', details: <HandOverTime handOver={handOver} /> },
    { term: 'Where', details: <Where place={handOver.place} /> },
    ...(isOnTheWay(order.state) ? [{ term: 'Bring', details: bring }] : []),
  ];
}

/** The day and the window, and the way into somebody's calendar. */
export function HandOverTime({ handOver: { sale, slot } }: Pick<OrderPage, 'handOver'>) {
  return (
    <>
      <p>
        {longDay(sale.bakeDay)}, {timeSpan(slot.startsAt, slot.endsAt)}
      </p>
      <p className="text-sm no-print">
        {/* A file, not a page of the app. */}
        <a
          href={`/sales/${sale.slug}/calendar.ics?way=${slot.method}`}
          className="inline-block py-1 text-rust underline"
        >
          Put it in my calendar
        </a>
      </p>
    </>
  );
}

function Where({ place }: Pick<OrderPage['handOver'], 'place'>) {
  return (
    <>
      <Address place={place} />
      <p className="text-sm no-print">
        <TextLink href={mapLink(place)} target="_blank" rel="noreferrer" className="inline-block py-1">
          See it on a map
        </TextLink>
      </p>
      <p className="text-sm text-bran">{place.howToFind}</p>
    </>
  );
}
