import type { OrderPage } from '@/features/checkout/queries';
import { isOnTheWay } from '@/features/orders/domain/moves';
import { Card } from '@/ui/card';
import { type Definition, DefinitionList } from '@/ui/definition-list';
import { HandOverTime } from './collect-card';

/** When and where an order is brought to, and what happens if nobody is in. */
export function DeliveryCard({ page }: { page: OrderPage }) {
  return (
    <Card as="section" aria-labelledby="delivery">
      <h2 id="delivery" className="mb-2 text-xl">
        Your delivery
      </h2>
      <DefinitionList items={factsOf(page)} layout="stacked" />
    </Card>
  );
}

function factsOf({ order, handOver }: OrderPage): Definition[] {
  const ifOut = `We ring. If nobody opens, we leave it where your note says; without a note it goes back to ${handOver.place.name}.`;
  return [
    { term: 'When', details: <HandOverTime handOver={handOver} /> },
    ...(order.address ? [{ term: 'Where', details: <Door order={order} /> }] : []),
    ...(isOnTheWay(order.state) ? [{ term: 'If you are out', details: ifOut }] : []),
  ];
}

function Door({ order: { customer, address } }: Pick<OrderPage, 'order'>) {
  if (address === null) return null;
  const lines = [customer.name, address.addressLine1, address.addressLine2, `${address.town} ${address.postcode}`];
  return (
    <address className="not-italic">
      {lines.map(
        (line, place) =>
          line && (
            <span key={place} className="block">
              {line}
            </span>
          ),
      )}
    </address>
  );
}
