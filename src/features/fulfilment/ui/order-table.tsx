import type { Order } from '@/features/orders/domain/order';
import { stateInWords, stateTones } from '@/features/orders/domain/words';
import { Badge } from '@/ui/badge';
import { type DataColumn, DataTable, type DataTableProps } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';

type OrderTableProps = Pick<DataTableProps<Order>, 'path' | 'asked' | 'after' | 'next'> & {
  readonly orders: ReadonlyArray<Order>;
  readonly seesMoney: boolean;
};

/** A sale's orders by surname: who, what, how it stands, and what stands out. */
export function OrderTable({ orders, seesMoney, ...list }: OrderTableProps) {
  return (
    <DataTable
      {...list}
      caption="Orders by surname"
      columns={columnsFor(seesMoney)}
      rows={orders}
      rowKey={({ id }) => id}
      empty={<EmptyState title="No orders found" />}
    />
  );
}

function StateOf({ order }: { readonly order: Order }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={stateTones[order.state]}>{stateInWords(order)}</Badge>
      {order.method === 'delivery' && <Badge>Delivery</Badge>}
      {order.attention && <Badge tone="problem">Needs a look</Badge>}
      {order.allergyNote && <Badge tone="problem">Allergy note</Badge>}
    </span>
  );
}

function columnsFor(seesMoney: boolean): ReadonlyArray<DataColumn<Order>> {
  return [
    {
      key: 'name',
      header: 'Name',
      isHeading: true,
      cell: (order) => <TextLink href={`/admin/orders/${order.reference}`}>{order.customer.name ?? 'Erased'}</TextLink>,
    },
    {
      key: 'reference',
      header: 'Reference',
      cell: (order) => <span className="whitespace-nowrap tabular-nums">{order.reference}</span>,
    },
    {
      key: 'lines',
      header: 'Order',
      cell: (order) => order.lines.map((line) => `${line.quantity} × ${line.name}`).join(', '),
    },
    { key: 'state', header: 'State', cell: (order) => <StateOf order={order} /> },
    ...(seesMoney
      ? [
          {
            key: 'total',
            header: 'Total',
            align: 'end' as const,
            cell: (order: Order) => <Price amount={order.totalPence} />,
          },
        ]
      : []),
  ];
}
