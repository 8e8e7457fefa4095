import { clockTime } from '@/kernel/clock-text';
import { Button } from '@/ui/button';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Price } from '@/ui/price';
import type { OrderAtDevice } from '../../domain/check-in-view';

type Hand = (order: OrderAtDevice, cash: number) => void;
type OrderProps = {
  readonly order: OrderAtDevice;
  readonly hand: Hand;
  readonly takeBack: (order: OrderAtDevice) => void;
};

/** One order at the table: what to hand over, what is unpaid, what to take care of, and the button. */
export function OrderAtTable({ order, hand, takeBack }: OrderProps) {
  const { reference, surname, lines, allergyNote, isHandedOver, isWaiting } = order;
  return (
    <Card as="li" className="grid content-start gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-lg">{surname ?? 'Erased'}</h2>
        <span className="tabular-nums">{reference}</span>
      </div>
      <ul>
        {lines.map((line, position) => (
          <li key={position}>
            <strong className="tabular-nums">{line.quantity} ×</strong> {line.name}
          </li>
        ))}
      </ul>
      {allergyNote && (
        <p className="rounded-md border border-berry bg-berry-wash px-3 py-1.5 font-semibold text-berry">
          Allergy note: {allergyNote}
        </p>
      )}
      {isHandedOver ? <HandedOver order={order} takeBack={takeBack} /> : <HandOverButtons order={order} hand={hand} />}
      {isWaiting && <p className="text-sm text-bran">Kept here, waiting to be sent.</p>}
    </Card>
  );
}

function HandOverButtons({ order, hand }: Pick<OrderProps, 'order' | 'hand'>) {
  const { unpaid } = order;
  const whose = <span className="sr-only"> to {order.surname ?? order.reference}</span>;
  if (unpaid === 0)
    return (
      <p>
        <Button onClick={() => hand(order, 0)}>Hand over{whose}</Button>
      </p>
    );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button onClick={() => hand(order, unpaid)}>
        Took <Price amount={unpaid} /> in cash: hand over{whose}
      </Button>
      <Button kind="quiet" onClick={() => hand(order, 0)}>
        Hand over unpaid{whose}
      </Button>
    </div>
  );
}

function HandedOver({ order, takeBack }: Pick<OrderProps, 'order' | 'takeBack'>) {
  const { handedOverHereAt: at } = order;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Badge tone="good">{at === null ? 'Handed over' : `Handed over here at ${clockTime(at)}`}</Badge>
      {at !== null && (
        <Button kind="quiet" size="small" onClick={() => takeBack(order)}>
          Undo<span className="sr-only"> the hand-over to {order.surname ?? order.reference}</span>
        </Button>
      )}
    </div>
  );
}
