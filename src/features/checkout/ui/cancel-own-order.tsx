import { formatPence } from '@/kernel/money';
import { Disclosure } from '@/ui/disclosure';
import { SubmitButton } from '@/ui/submit-button';
import { cancelOwnOrderAction } from '../actions';
import type { Cancellability } from '../domain/cancellability';

type CancelProps = {
  readonly reference: string;
  readonly may: Cancellability;
  /** The cut-off in words. */
  readonly until: string;
  /** What has been paid and would go back, in pence. */
  readonly paidPence: number;
};

/** The shopper's own way out of an order, with a second look before it is final. */
export function CancelOwnOrder({ reference, may, until, paidPence }: CancelProps) {
  if (may === 'not_cancellable') return null;
  if (may === 'too_late')
    return <p className="text-sm text-bran">Orders closed {until}, so it cannot be cancelled here any more.</p>;
  return (
    <Disclosure summary="Cancel this order">
      <p className="mb-3">
        You can until {until}. {paidPence > 0 && `${formatPence(paidPence)} goes back to your card. `}
        Your bakes go back on the shelf, and somebody else may take them.
      </p>
      <form action={cancelOwnOrderAction}>
        <input type="hidden" name="reference" value={reference} />
        <SubmitButton kind="danger" workingLabel="Cancelling…">
          Yes, cancel my order
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
