import type { Order } from '@/features/orders/domain/order';
import { stateInWords, stateTones } from '@/features/orders/domain/words';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Checkbox } from '@/ui/checkbox';
import { TextLink } from '@/ui/text-link';
import { Notes } from './check-in-card';
import { MoveButton } from './order-moves';

/** One bag: whose it is, what to take care of first, what goes into it to be ticked off, and the button that says it is packed. */
export function PackCard({ order, back }: { readonly order: Order; readonly back: string }) {
  const { reference, customer, lines, state, method } = order;
  const isPacked = state === 'ready';
  return (
    <Card as="li" className="grid content-start gap-1 break-inside-avoid print:p-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-lg">
          <TextLink href={`/admin/orders/${reference}`}>{customer.name ?? 'Erased'}</TextLink>
        </h3>
        <span className="tabular-nums">{reference}</span>
      </div>
      <Notes order={order} />
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <Checkbox
              name={line.id}
              defaultChecked={isPacked}
              label={
                <>
                  <strong className="tabular-nums">{line.quantity} ×</strong> {line.name}
                </>
              }
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Badge tone={stateTones[state]}>{stateInWords(order)}</Badge>
        {!isPacked && <MoveButton reference={reference} method={method} from={state} to="ready" back={back} />}
      </div>
    </Card>
  );
}
