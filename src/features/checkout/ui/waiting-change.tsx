import type { Order } from '@/features/orders/domain/order';
import { clockTime } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { dropChangeAction, payChangeAction } from '../actions/change-order';
import { type PreviewLine, previewLines } from '../domain/change-preview';
import type { WaitingChange } from '../domain/waiting-change';

type WaitingProps = { readonly order: Order; readonly waiting: WaitingChange | null; readonly now: Instant };

/** A change that is held while it waits to be paid: what it is, until when, and the two ways out of waiting. */
export function WaitingChangeNotice({ order, waiting, now }: WaitingProps) {
  if (!waiting) return null;
  const duePence = waiting.plan.totalPence - order.totalPence + waiting.takeBackPence;
  const more = previewLines(order, waiting.plan).filter(({ before, after }) => before !== after);
  return (
    <Notice tone="warning" title="Your change is not paid yet" className="mb-6 no-print">
      <ul>
        {more.map(({ id, name, before, after }) => (
          <li key={id}>{differenceInWords({ name, before, after })}</li>
        ))}
        {waiting.plan.slotId !== order.slotId && <li>Another time</li>}
      </ul>
      <p>
        {waiting.holdEndsAt > now
          ? `What you add is kept for you until ${clockTime(waiting.holdEndsAt)}. Until it is paid, your order stands as it was.`
          : 'The time to pay for it is over; your order stands as it was.'}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <form action={payChangeAction}>
          <input type="hidden" name="reference" value={order.reference} />
          <SubmitButton workingLabel="Opening…">Pay {formatPence(duePence)} now</SubmitButton>
        </form>
        <form action={dropChangeAction}>
          <input type="hidden" name="reference" value={order.reference} />
          <SubmitButton kind="quiet">Keep my order as it was</SubmitButton>
        </form>
      </div>
    </Notice>
  );
}

function differenceInWords({ name, before, after }: Pick<PreviewLine, 'name' | 'before' | 'after'>): string {
  if (before === 0) return `${after} × ${name} besides`;
  return after === 0 ? `No ${name} any more` : `${after} × ${name} instead of ${before}`;
}
