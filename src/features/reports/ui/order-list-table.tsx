import { ordersHref } from '@/features/access/domain/menu';
import { stateInWords, stateTones } from '@/features/orders/domain/words';
import { dayAndTime, shortDay, timeSpan } from '@/kernel/clock-text';
import { Badge } from '@/ui/badge';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';
import { askedFor, type OrderList, type OrderListRow, writeOrderCursor } from '../domain/order-list';
import { paymentWords } from '../domain/order-words';

/** The orders that were found: who, what, when, how it stands, and what stands out. */
export function OrderListTable({ list }: { readonly list: OrderList }) {
  const { wish, orders, next } = list;
  return (
    <DataTable
      caption="Orders found"
      columns={columnsFor(list)}
      rows={orders}
      rowKey={({ id }) => id}
      path={ordersHref}
      asked={{ ...askedFor(wish), sort: wish.sort }}
      after={wish.after && writeOrderCursor(wish.after)}
      next={next}
      empty={
        <EmptyState title="No order is like that">
          <p>Try less of a name, or leave one of the answers above open.</p>
        </EmptyState>
      }
    />
  );
}

function columnsFor({ wish, seesMoney }: OrderList): ReadonlyArray<DataColumn<OrderListRow>> {
  const isOfSale = wish.sale !== null;
  return [
    {
      key: 'name',
      header: 'Name',
      isHeading: true,
      cell: ({ reference, name }) => <TextLink href={`${ordersHref}/${reference}`}>{name ?? 'Erased'}</TextLink>,
      sorts: isOfSale ? { ascending: 'name' } : undefined,
    },
    { key: 'reference', header: 'Reference', cell: ({ reference }) => <OneLine>{reference}</OneLine> },
    { key: 'when', header: 'For', cell: (row) => <When row={row} isOfSale={isOfSale} /> },
    { key: 'lines', header: 'Order', cell: ({ lines }) => lines },
    { key: 'state', header: 'State', cell: (row) => <StateOf row={row} /> },
    { key: 'payment', header: 'Payment', cell: ({ paymentWay }) => <OneLine>{paymentWords[paymentWay]}</OneLine> },
    {
      key: 'placed',
      header: 'Placed',
      // In two lines where a tablet is narrow: in one, the table hangs over its edge.
      cell: ({ placedAt }) => dayAndTime(placedAt),
      sorts: { ascending: 'oldest', descending: 'newest' },
    },
    ...(seesMoney ? [totalColumn(isOfSale)] : []),
  ];
}

function totalColumn(isOfSale: boolean): DataColumn<OrderListRow> {
  return {
    key: 'total',
    header: 'Total',
    align: 'end',
    cell: ({ totalPence }) => totalPence !== null && <Price amount={totalPence} />,
    sorts: isOfSale ? { descending: 'total' } : undefined,
  };
}

function When({ row, isOfSale }: { readonly row: OrderListRow; readonly isOfSale: boolean }) {
  const { bakeDay, slotStartsAt, slotEndsAt } = row;
  return (
    <>
      {!isOfSale && <OneLine>{`${shortDay(bakeDay)},`}</OneLine>}{' '}
      <OneLine>{timeSpan(slotStartsAt, slotEndsAt)}</OneLine>
    </>
  );
}

function OneLine({ children }: { readonly children: string }) {
  return <span className="whitespace-nowrap tabular-nums">{children}</span>;
}

function StateOf({ row }: { readonly row: OrderListRow }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={stateTones[row.state]}>{stateInWords(row)}</Badge>
      {row.method === 'delivery' && <Badge>Delivery</Badge>}
      {row.attention && <Badge tone="problem">Needs a look</Badge>}
      {row.hasAllergyNote && <Badge tone="problem">Allergy note</Badge>}
    </span>
  );
}
