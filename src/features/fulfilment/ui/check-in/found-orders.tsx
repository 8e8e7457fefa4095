import type { RefObject } from 'react';
import { checkIn } from '@/config/frontend';
import { plural } from '@/kernel/text';
import { EmptyState } from '@/ui/empty-state';
import type { OrderAtDevice } from '../../domain/check-in-view';
import { OrderAtTable } from './order-at-table';

type FoundProps = {
  readonly found: ReadonlyArray<OrderAtDevice>;
  readonly typed: string;
  readonly results: RefObject<HTMLUListElement | null>;
  readonly hand: (order: OrderAtDevice, cash: number) => void;
  readonly takeBack: (order: OrderAtDevice) => void;
};

/** Whom somebody may mean, those to come first; of many only the first few, because nobody reads on. */
export function FoundOrders({ found, typed, results, hand, takeBack }: FoundProps) {
  if (found.length === 0)
    return <EmptyState title={typed === '' ? 'Nobody to wait for' : `Nobody on the list for “${typed}”`} />;
  const toCome = found.filter(({ isHandedOver }) => !isHandedOver);
  const shown = [...toCome, ...found.filter(({ isHandedOver }) => isHandedOver)].slice(0, checkIn.shown);
  const hidden = found.length - shown.length;
  return (
    <>
      <ul ref={results} className="grid gap-3 md:grid-cols-2 print:hidden">
        {shown.map((order) => (
          <OrderAtTable key={order.reference} {...{ order, hand, takeBack }} />
        ))}
      </ul>
      {hidden > 0 && (
        <p className="mt-3 text-bran print:hidden">And {plural(hidden, 'more order')}: type to find them.</p>
      )}
    </>
  );
}
