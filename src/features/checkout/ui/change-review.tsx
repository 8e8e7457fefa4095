import { ContainsLine } from '@/features/catalogue/ui/label-facts';
import type { Order } from '@/features/orders/domain/order';
import type { ChangeWish } from '@/features/orders/domain/plan-change';
import { timeSpan } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { Card } from '@/ui/card';
import { Price } from '@/ui/price';
import { SubmitButton } from '@/ui/submit-button';
import { changeOwnOrderAction } from '../actions/change-order';
import { type changedSlot, type PreviewLine, previewLines } from '../domain/change-preview';
import { settlementInWords } from '../domain/change-words';
import type { Foreseen } from '../domain/foresee-change';
import { wishFields } from '../schema/change-wish';

type Reviewed = Foreseen & { readonly order: Order };
type ReviewProps = Reviewed & { readonly slot: ReturnType<typeof changedSlot> };

/** An order as it would be, beside what it is: nothing has changed yet. */
export function ChangeReview({ order, plan, settlement, atHandOverPence, slot }: ReviewProps) {
  return (
    <Card as="section" className="grid gap-4" aria-labelledby="would-be">
      <h2 id="would-be" className="text-xl">
        Your order would be
      </h2>
      <ul className="divide-y divide-rule border-y border-rule">
        {previewLines(order, plan).map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {slot && (
        <p>
          <strong>{timeSpan(slot.after.startsAt, slot.after.endsAt)}</strong> instead of{' '}
          {timeSpan(slot.before.startsAt, slot.before.endsAt)}
        </p>
      )}
      <Sums order={order} plan={plan} />
      <p className="text-lg font-semibold">{settlementInWords({ settlement, atHandOverPence })}</p>
      {order.discountPence > 0 && plan.discountPence === 0 && (
        <p className="text-sm">Your voucher is for a larger order: it takes nothing off this one.</p>
      )}
    </Card>
  );
}

function Line({ line: { name, label, before, after, netPence } }: { readonly line: PreviewLine }) {
  if (after === 0)
    return (
      <li className="flex justify-between gap-4 py-2 text-bran">
        <s>
          {before} × {name}
        </s>
        <span>taken out</span>
      </li>
    );
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-4 py-2">
      <p>
        {after} × {name}
        {before !== after && <strong className="text-rust"> {before === 0 ? '(new)' : `(you had ${before})`}</strong>}
      </p>
      <Price amount={netPence} />
      {before < after && (
        <div className="col-span-2">
          <ContainsLine label={label} />
        </div>
      )}
    </li>
  );
}

function Sums({ order, plan }: Pick<Reviewed, 'order' | 'plan'>) {
  const parts = [
    ...(plan.discountPence > 0 ? [{ term: 'Voucher', amount: 0 - plan.discountPence }] : []),
    ...(order.method === 'delivery' ? [{ term: 'Delivery', amount: plan.deliveryPence }] : []),
  ];
  return (
    <dl className="grid gap-1">
      {parts.map(({ term, amount }) => (
        <div key={term} className="flex justify-between gap-4 text-sm">
          <dt>{term}</dt>
          <dd>
            <Price amount={amount} />
          </dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 text-lg font-semibold">
        <dt>Total</dt>
        <dd>
          <Price amount={plan.totalPence} before={order.totalPence} />
        </dd>
      </div>
    </dl>
  );
}

type ConfirmProps = Reviewed & { readonly wish: ChangeWish };

/** The yes to a change, with what its shopper had before them. */
export function ConfirmChange({ order, plan, settlement, wish }: ConfirmProps) {
  const seen = { reference: order.reference, seenTotalPence: plan.totalPence, seenVersion: order.version };
  const isToPay = settlement.kind === 'pay';
  return (
    <form action={changeOwnOrderAction} className="grid gap-3">
      {[...Object.entries(seen), ...wishFields(wish)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isToPay && (
        <p className="text-sm text-bran">
          Your order stays as it is until this is paid on the secure page of Stripe. What you add is kept for you
          meanwhile.
        </p>
      )}
      <SubmitButton isWide workingLabel="Changing…">
        {isToPay ? `Pay ${formatPence(settlement.duePence)} and change my order` : 'Change my order'}
      </SubmitButton>
    </form>
  );
}
