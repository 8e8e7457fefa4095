import type { Order } from '@/features/orders/domain/order';
import { clockTime } from '@/kernel/clock-text';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { abandonOrderAction, payAgainAction, refillBasketAction } from '../actions';
import { payProblemWords } from '../domain/pay-words';

type UnpaidProps = { readonly order: Order; readonly now: number; readonly problem: string | undefined };

/** What can be done about an order that is not paid yet, or was not paid in time. */
export function UnpaidOrder({ order, now, problem }: UnpaidProps) {
  const sentence = problem ? payProblemWords(problem) : null;
  if (order.state === 'awaiting_payment') {
    const isHeld = order.holdEndsAt !== null && order.holdEndsAt > now;
    return (
      <Notice tone="warning" title="Not paid yet" className="mb-6">
        {sentence && <p role="alert">{sentence}</p>}
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
          <form action={abandonOrderAction}>
            <input type="hidden" name="reference" value={order.reference} />
            <SubmitButton kind="quiet">Give the order up</SubmitButton>
          </form>
        </div>
      </Notice>
    );
  }
  if (order.state !== 'expired' && order.state !== 'cancelled') return null;
  return (
    <Notice
      tone="info"
      title={order.state === 'expired' ? 'This order was not paid in time' : 'This order is cancelled'}
      className="mb-6"
    >
      <p>Nothing of it will be baked. What you had paid, if anything, goes back to your card.</p>
      <form action={refillBasketAction} className="mt-3">
        <input type="hidden" name="reference" value={order.reference} />
        <SubmitButton kind="quiet">Put the same in my basket</SubmitButton>
      </form>
    </Notice>
  );
}
