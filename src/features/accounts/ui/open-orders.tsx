import { linesInWords, type ListedOrder } from '@/features/orders/domain/own-order';
import { stateInWords, stateTones } from '@/features/orders/domain/words';
import { longDay, timeSpan } from '@/kernel/clock-text';
import { Badge } from '@/ui/badge';
import { buttonLook } from '@/ui/button-look';
import { Card } from '@/ui/card';
import { Price } from '@/ui/price';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { accountOrderHref } from '../domain/account-pages';

/** The orders somebody still has to pay for or to fetch: where and when each changes hands. */
export function OpenOrders({ orders }: { readonly orders: ReadonlyArray<ListedOrder> }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {orders.map((order) => (
        <OpenOrder key={order.id} order={order} />
      ))}
    </ul>
  );
}

function OpenOrder({ order }: { readonly order: ListedOrder }) {
  const { reference, handOver, method, totalPence, lines, state } = order;
  const { sale, slot, place } = handOver;
  const isDelivery = method === 'delivery';
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div>
          <p className="eyebrow">Order {reference}</p>
          <h3 className="text-xl">{longDay(sale.bakeDay)}</h3>
        </div>
        <Badge tone={stateTones[state]}>{stateInWords(order)}</Badge>
      </div>
      <p>
        {isDelivery ? 'Delivered' : 'To collect'}, {timeSpan(slot.startsAt, slot.endsAt)},{' '}
        {isDelivery ? 'to your door' : place.name}
      </p>
      <p className="text-sm text-bran">{linesInWords(lines)}</p>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-3 pt-1">
        <p className="font-semibold">
          <Price amount={totalPence} />
        </p>
        {/* Not a link of the app: it leads through a door that hands out the key to the order's page. */}
        <a href={accountOrderHref(reference)} className={buttonLook({ kind: 'primary', size: 'small' })}>
          {state === 'awaiting_payment' ? 'Pay or cancel' : 'Open'}
          <VisuallyHidden> the order {reference}</VisuallyHidden>
        </a>
      </div>
    </Card>
  );
}
