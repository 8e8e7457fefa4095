import { isDead } from '@/features/orders/domain/moves';
import type { Order, OrderEvent } from '@/features/orders/domain/order';
import type { Refund } from '@/features/payments/domain/payment';
import { clockTime } from '@/kernel/clock-text';
import { formatPence, sumPence } from '@/kernel/money';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { cancelOwnOrderAction, payAgainAction, refillBasketAction } from '../actions';

type UnpaidProps = {
  readonly order: Order;
  readonly events: ReadonlyArray<OrderEvent>;
  readonly refunds: ReadonlyArray<Refund>;
  readonly now: number;
};

/** What can be done about an order that is not paid yet, or that has ended without its bakes. */
export function UnpaidOrder({ order, events, refunds, now }: UnpaidProps) {
  if (order.state === 'awaiting_payment' && events.some(({ kind }) => kind === 'settling')) return <Settling />;
  if (order.state === 'awaiting_payment') return <AwaitingPayment order={order} now={now} />;
  return isDead(order.state) ? <Ended order={order} refunds={refunds} /> : null;
}

/** The shopper has done their part: asked to pay again, they would pay twice. */
function Settling() {
  return (
    <Notice tone="info" title="Your payment is on its way" className="mb-6">
      <p>
        Your bank is still working on it. There is nothing more to do: we write to you when it has come, and also if it
        does not.
      </p>
    </Notice>
  );
}

function AwaitingPayment({ order, now }: Pick<UnpaidProps, 'order' | 'now'>) {
  const isHeld = order.holdEndsAt !== null && order.holdEndsAt > now;
  return (
    <Notice tone="warning" title="Not paid yet" className="mb-6">
      <p>
        {isHeld
          ? `Your bakes are kept for you until ${clockTime(order.holdEndsAt)}.`
          : 'The time to pay is over; your bakes are about to go back on the shelf.'}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <form action={payAgainAction}>
          <input type="hidden" name="reference" value={order.reference} />
          <SubmitButton workingLabel="Opening…">Pay now</SubmitButton>
        </form>
        <form action={cancelOwnOrderAction}>
          <input type="hidden" name="reference" value={order.reference} />
          <SubmitButton kind="quiet">Give the order up</SubmitButton>
        </form>
      </div>
    </Notice>
  );
}

function Ended({ order, refunds }: Pick<UnpaidProps, 'order' | 'refunds'>) {
  const title = order.state === 'expired' ? 'This order was not paid in time' : 'This order is cancelled';
  const onItsWay = refunds.filter(({ state }) => state === 'asked' || state === 'pending');
  const onItsWayPence = sumPence(onItsWay.map(({ amountPence }) => amountPence));
  return (
    <Notice tone="info" title={title} className="mb-6">
      <p>
        Nothing of it will be baked.{' '}
        {onItsWayPence > 0
          ? `${formatPence(onItsWayPence)} is on its way back to your card.`
          : 'What you had paid, if anything, goes back to your card.'}
      </p>
      <form action={refillBasketAction} className="mt-3">
        <input type="hidden" name="reference" value={order.reference} />
        <SubmitButton kind="quiet">Put the same in my basket</SubmitButton>
      </form>
    </Notice>
  );
}
