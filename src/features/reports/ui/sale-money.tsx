import { stateWords } from '@/features/orders/domain/words';
import { formatPence } from '@/kernel/money';
import { plural } from '@/kernel/text';
import { DefinitionList } from '@/ui/definition-list';
import { Price } from '@/ui/price';
import { Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import type { SaleMoney } from '../domain/sale-money';

const methodWords = { collection: 'Collected', delivery: 'Delivered' } as const;

/** What was ordered and stands, by the way it changes hands. */
export function Ordered({ byMethod, ordered }: Pick<SaleMoney, 'byMethod' | 'ordered'>) {
  const rows = [
    ...byMethod.map((one) => ({ term: methodWords[one.method], ...one })),
    { term: 'Together', ...ordered },
  ];
  return (
    <DefinitionList
      items={rows.map(({ term, orders, pence }) => ({
        term,
        details: `${plural(orders, 'order')}, ${formatPence(pence)}`,
      }))}
    />
  );
}

/** What a sale has brought in so far. */
export function MoneyInAndOut({ money }: { readonly money: SaleMoney }) {
  const rows = [
    { term: 'Charged to cards', pence: money.charged },
    { term: 'Given back to cards', pence: money.refunded },
    { term: 'Taken back by banks', pence: money.disputed },
    { term: 'Cash', pence: money.cash },
    { term: 'Card reader at the table', pence: money.reader },
  ];
  return (
    <Table
      caption="What came in and what went back"
      staysTable
      rows={rows}
      rowKey={({ term }) => term}
      columns={[
        { key: 'what', header: 'What', isHeading: true, cell: ({ term }) => term, total: 'Kept' },
        {
          key: 'amount',
          header: 'Amount',
          align: 'end',
          cell: ({ pence }) => <Price amount={pence} />,
          total: <Price amount={money.kept} />,
        },
      ]}
    />
  );
}

/** What is still to come or to go, and what nobody waits for. */
export function StillOut({ unpaid, missed, onTheWayBack, adjusted }: SaleMoney) {
  const by = ({ pence, orders }: SaleMoney['unpaid']) => `${formatPence(pence)} by ${plural(orders, 'order')}`;
  return (
    <DefinitionList
      items={[
        { term: 'Still to be paid', details: by(unpaid) },
        { term: 'Never fetched, never paid', details: by(missed) },
        { term: 'On its way back to cards', details: formatPence(onTheWayBack) },
        { term: 'Settled without money', details: formatPence(adjusted) },
      ]}
    />
  );
}

/** Who took how much at the table: what each till should hold. */
export function TakenByPerson({ byPerson, cash, reader }: Pick<SaleMoney, 'byPerson' | 'cash' | 'reader'>) {
  return (
    <Table
      caption="Taken at the table, by person"
      staysTable
      rows={byPerson}
      rowKey={({ personId }) => personId ?? 'nobody'}
      empty={<p>Nothing has been taken at the table.</p>}
      columns={[
        {
          key: 'person',
          header: 'Who',
          isHeading: true,
          cell: ({ personId, name }) => name ?? (personId === null ? 'Nobody in particular' : 'Somebody who has left'),
          total: 'Together',
        },
        amountColumn('cash', 'Cash', cash),
        amountColumn('reader', 'Card reader', reader),
      ]}
    />
  );
}

function amountColumn(key: 'cash' | 'reader', header: string, total: number) {
  return {
    ...{ key, header, align: 'end' as const },
    cell: (row: SaleMoney['byPerson'][number]) => <Price amount={row[key]} />,
    total: <Price amount={total} />,
  };
}

/** The orders that are not paid in full, by surname. */
export function UnpaidOrders({ orders }: { readonly orders: SaleMoney['unpaidOrders'] }) {
  return (
    <Table
      caption="Orders that are not paid in full"
      rows={orders}
      rowKey={({ reference }) => reference}
      empty={<p>Every order of this sale is paid.</p>}
      columns={[
        {
          key: 'order',
          header: 'Order',
          isHeading: true,
          cell: ({ reference }) => <TextLink href={`/admin/orders/${reference}`}>{reference}</TextLink>,
        },
        { key: 'name', header: 'Name', cell: ({ name }) => name ?? '' },
        { key: 'state', header: 'State', cell: ({ state }) => stateWords[state] },
        { key: 'due', header: 'To pay', align: 'end', cell: ({ duePence }) => <Price amount={duePence} /> },
      ]}
    />
  );
}
