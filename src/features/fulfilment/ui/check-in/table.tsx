import { useMemo, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import {
  findAtTable,
  type KeptFact,
  type KeptList,
  type OrderAtDevice,
  ordersAtDevice,
} from '../../domain/check-in-view';
import { Finder } from './finder';
import { FoundOrders } from './found-orders';
import type { NewFact } from './kept-facts';
import { PrintedList } from './printed-list';
import { useFinding } from './use-finding';

type TableProps = {
  readonly list: KeptList;
  readonly facts: ReadonlyArray<KeptFact>;
  readonly say: (fact: NewFact) => Promise<void>;
};

/** Everybody on the list: find them, hand over, take back. */
export function Table({ list, facts, say }: TableProps) {
  const orders = useMemo(() => ordersAtDevice(list, facts), [list, facts]);
  const results = useRef<HTMLUListElement>(null);
  const { goOn, ...finding } = useFinding();
  const [lately, setLately] = useState<Said | null>(null);
  const [isLost, setIsLost] = useState(false);

  const tell = async (order: OrderAtDevice, what: NewFact['what'], cash: number) => {
    try {
      await say({ order: order.reference, what, cash, after: order.lastSaid });
    } catch {
      setIsLost(true);
      return;
    }
    setLately({ reference: order.reference, what });
    goOn();
  };
  const hand = (order: OrderAtDevice, cash: number) => void tell(order, 'handed_over', cash);
  const takeBack = (order: OrderAtDevice) => void tell(order, 'taken_back', 0);
  const { typed } = finding;
  return (
    <>
      <Finder {...finding} orders={orders} onEnter={() => results.current?.querySelector('button')?.focus()} />
      {isLost && (
        <Notice tone="problem" role="alert" className="mb-4" title="That could not be kept on this device">
          <p>Please write it down on paper: nothing of it was noted here.</p>
        </Notice>
      )}
      <Lately said={lately} {...{ orders, takeBack }} />
      <FoundOrders found={findAtTable(orders, typed)} {...{ typed, results, hand, takeBack }} />
      <PrintedList list={list} orders={orders} />
    </>
  );
}

type Said = { readonly reference: string; readonly what: NewFact['what'] };
type LatelyProps = {
  readonly said: Said | null;
  readonly orders: ReadonlyArray<OrderAtDevice>;
  readonly takeBack: (order: OrderAtDevice) => void;
};

/** What was done last, and the way back from it. */
function Lately({ said, orders, takeBack }: LatelyProps) {
  const order = orders.find(({ reference }) => reference === said?.reference);
  const who = order && `${order.surname ?? 'Erased'}, ${order.reference}`;
  const isBack = said?.what === 'taken_back';
  return (
    <div className="mb-4 flex min-h-9 flex-wrap items-center gap-3 print:hidden">
      <p role="status">
        {who && `${isBack ? 'Taken back from' : 'Handed over to'} ${who}.`}
        {isBack && order?.isHandedOver && ' Somebody else has it handed over all the same.'}
      </p>
      {order && !isBack && order.handedOverHereAt !== null && (
        <Button kind="quiet" size="small" onClick={() => takeBack(order)}>
          Undo<span className="sr-only"> the last hand-over, to {who}</span>
        </Button>
      )}
    </div>
  );
}
