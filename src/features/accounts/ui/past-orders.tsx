import { linesInWords, type ListedOrder } from '@/features/orders/domain/own-order';
import { stateInWords, stateTones } from '@/features/orders/domain/words';
import { datedDay } from '@/kernel/clock-text';
import { AppLink } from '@/ui/app-link';
import { Badge } from '@/ui/badge';
import { buttonLook } from '@/ui/button-look';
import { Price } from '@/ui/price';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { accountOrderHref } from '../domain/account-pages';

type PastOrdersProps = {
  readonly orders: ReadonlyArray<ListedOrder>;
  /** Where what was in one is held against what is on sale now. */
  readonly againHref: (reference: string) => string;
};

/** The orders that are over, the latest first, each with the way to have it once more. */
export function PastOrders({ orders, againHref }: PastOrdersProps) {
  return (
    <ul>
      {orders.map((order) => (
        <li
          key={order.id}
          className="grid gap-x-6 gap-y-2 border-b border-rule py-4 first:pt-0 last:border-0 md:grid-cols-[1fr_auto] md:items-center"
        >
          <WhatItWas order={order} />
          <div className="flex flex-wrap items-center gap-2">
            <AppLink href={againHref(order.reference)} className={buttonLook({ kind: 'quiet', size: 'small' })}>
              Order again
              <VisuallyHidden>, what was in {order.reference}</VisuallyHidden>
            </AppLink>
            {/* Not a link of the app: it leads through a door that hands out the key to the order's page. */}
            <a href={accountOrderHref(order.reference)} className={buttonLook({ kind: 'quiet', size: 'small' })}>
              Receipt
              <VisuallyHidden> of {order.reference}</VisuallyHidden>
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}

function WhatItWas({ order }: { readonly order: ListedOrder }) {
  const { handOver, reference, lines, totalPence, state } = order;
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-lg">{datedDay(handOver.sale.bakeDay)}</h3>
        <Badge tone={stateTones[state]}>{stateInWords(order)}</Badge>
      </div>
      <p className="text-sm">{linesInWords(lines)}</p>
      <p className="text-sm text-bran">
        {reference} · <Price amount={totalPence} /> · {handOver.place.name}
      </p>
    </div>
  );
}
