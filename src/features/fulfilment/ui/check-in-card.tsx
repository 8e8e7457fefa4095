import type { Slot } from '@/features/bake-sales/domain/offer-sheet';
import type { Order } from '@/features/orders/domain/order';
import { stateTones, stateWords } from '@/features/orders/domain/words';
import { timeSpan } from '@/kernel/clock-text';
import type { Pence } from '@/kernel/money';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';
import { MoveButton } from './order-moves';

type CheckInProps = {
  readonly order: Order;
  readonly duePence: Pence;
  readonly slots: ReadonlyArray<Slot>;
  readonly back: string;
};

/** One order at the table: what to hand over, what is unpaid, what to take care of, and the button. */
export function CheckInCard({ order, duePence, slots, back }: CheckInProps) {
  const slot = slots.find(({ id }) => id === order.slotId);
  const isCollected = order.state === 'collected';
  return (
    <Card as="li" className="grid content-start gap-2 break-inside-avoid">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-lg">
          <TextLink href={`/admin/orders/${order.reference}`}>{order.customer.name ?? 'Erased'}</TextLink>
        </h2>
        <span className="tabular-nums">{order.reference}</span>
      </div>
      <p className="flex flex-wrap items-center gap-2 text-sm text-bran">
        <Badge tone={stateTones[order.state]}>{stateWords[order.state]}</Badge>
        {slot && timeSpan(slot.startsAt, slot.endsAt)}
      </p>
      <ul>
        {order.lines.map((line) => (
          <li key={line.id}>
            <strong className="tabular-nums">{line.quantity} ×</strong> {line.name}
          </li>
        ))}
      </ul>
      <Notes order={order} />
      {!isCollected && <ToPay duePence={duePence} />}
      {!isCollected && (
        <div className="print:hidden">
          <MoveButton
            reference={order.reference}
            method={order.method}
            from={order.state}
            to="collected"
            back={back}
            duePence={duePence}
          />
        </div>
      )}
    </Card>
  );
}

function ToPay({ duePence }: Pick<CheckInProps, 'duePence'>) {
  if (duePence === 0) return null;
  return (
    <p className="rounded-md bg-butter px-3 py-1.5 font-semibold">
      Take <Price amount={duePence} /> before handing over
    </p>
  );
}

/** What to take care of with an order. */
export function Notes({ order }: { readonly order: Order }) {
  return (
    <>
      {order.allergyNote && (
        <p className="allergy-note rounded-md border border-berry bg-berry-wash px-3 py-1.5 font-semibold text-berry">
          <strong>Allergy note:</strong> {order.allergyNote}
        </p>
      )}
      {order.note && <p className="text-sm">Note: {order.note}</p>}
    </>
  );
}
