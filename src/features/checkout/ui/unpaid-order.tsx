import { isDead } from '@/features/orders/domain/moves';
import type { Order } from '@/features/orders/domain/order';
import { clockTime } from '@/kernel/clock-text';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { cancelOwnOrderAction, payAgainAction, refillBasketAction } from '../actions';

type UnpaidProps = { readonly order: Order; readonly now: number };

/** What can be done about an order that is not paid yet, or that has ended without its bakes. */
export function UnpaidOrder({ order, now }: UnpaidProps) {
  if (order.state === 'awaiting_payment') return <AwaitingPayment order={order} now={now} />;
  return isDead(order.state) ? <Ended order={order} /> : null;
}

function AwaitingPayment({ order, now }: UnpaidProps) {
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

function Ended({ order }: { readonly order: Order }) {
  const title = order.state === 'expired' ? 'This order was not paid in time' : 'This order is cancelled';
  return (
    <Notice tone="info" title={title} className="mb-6">
      <p>Nothing of it will be baked. What you had paid, if anything, goes back to your card.</p>
      <form action={refillBasketAction} className="mt-3">
        <input type="hidden" name="reference" value={order.reference} />
        <SubmitButton kind="quiet">Put the same in my basket</SubmitButton>
      </form>
    </Notice>
  );
}
