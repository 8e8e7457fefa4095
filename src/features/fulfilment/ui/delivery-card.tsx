import { mapLink } from '@/features/bake-sales/ui/place-facts';
import type { Address, Order } from '@/features/orders/domain/order';
import { doorInWords, stateInWords, stateTones } from '@/features/orders/domain/words';
import { isOnTheWay } from '@/features/orders/domain/moves';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { PaperTick } from '@/ui/paper-sheet';
import { TextLink } from '@/ui/text-link';
import { Notes } from './check-in-card';
import { MoveButton } from './order-moves';

/** One door of a round: whose it is, where, what to bring, what to take care of, and the buttons. */
export function DeliveryCard({ order, back }: { readonly order: Order; readonly back: string }) {
  const { reference, customer, address, state, method } = order;
  return (
    <Card as="li" className="grid content-start gap-2 break-inside-avoid print:grid-cols-2 print:gap-x-6 print:p-3">
      <div className="grid content-start gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h3 className="flex items-baseline gap-3 text-lg">
            <PaperTick isTicked={!isOnTheWay(state)} />
            <TextLink href={`/admin/orders/${reference}`}>{customer.name ?? 'Erased'}</TextLink>
          </h3>
          <span className="tabular-nums">{reference}</span>
        </div>
        {address && <Door address={address} />}
        {isOnTheWay(state) && customer.phone && (
          <p>
            <TextLink href={`tel:${customer.phone.replaceAll(' ', '')}`}>{customer.phone}</TextLink>
          </p>
        )}
        <p className="text-sm">
          <Badge tone={stateTones[state]}>{stateInWords(order)}</Badge>
        </p>
      </div>
      <Load order={order} />
      {isOnTheWay(state) && (
        <div className="flex flex-wrap gap-2 print:hidden">
          {(['delivered', 'missed'] as const).map((to) => (
            <MoveButton key={to} reference={reference} method={method} from={state} to={to} back={back} />
          ))}
        </div>
      )}
    </Card>
  );
}

/** What is brought there, and what to take care of. */
function Load({ order }: { readonly order: Order }) {
  return (
    <div className="grid content-start gap-2">
      <ul>
        {order.lines.map((line) => (
          <li key={line.id}>
            <strong className="tabular-nums">{line.quantity} ×</strong> {line.name}
          </li>
        ))}
      </ul>
      <Notes order={order} />
    </div>
  );
}

function Door({ address }: { readonly address: Address }) {
  // No more than the postcode: whose door it is, is nobody else's business.
  const map = mapLink({ latitude: null, longitude: null, postcode: address.postcode });
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span className="font-semibold">
        <strong className="text-lg">{address.postcode}</strong> {doorInWords(address)}
      </span>
      <TextLink href={map} className="no-print">
        Map
      </TextLink>
    </p>
  );
}
