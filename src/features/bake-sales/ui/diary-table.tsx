import { dayAndTime, longDay } from '@/kernel/clock-text';
import { Badge } from '@/ui/badge';
import { type Column, Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import { officeSaleHref } from '../domain/office-addresses';
import { saleStateTones, saleStateWords } from '../domain/office-words';
import { saleStateAt } from '../domain/sale-state';
import type { SaleAndPlace } from '../domain/shown-sale';

type Row = SaleAndPlace & { readonly ordersClaimed: number; readonly orderCapacity: number | null };

type DiaryTableProps = {
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly rows: ReadonlyArray<Row>;
  readonly now: number;
};

/** Sales as the office lists them. */
export function DiaryTable({ caption, showCaption, rows, now }: DiaryTableProps) {
  return (
    <Table
      caption={caption}
      showCaption={showCaption}
      columns={columns(now)}
      rows={rows}
      rowKey={({ sale }) => sale.id}
    />
  );
}

const columns = (now: number): ReadonlyArray<Column<Row>> => [
  {
    key: 'day',
    header: 'Bake day',
    isHeading: true,
    cell: ({ sale }) => <TextLink href={officeSaleHref(sale.slug)}>{longDay(sale.bakeDay)}</TextLink>,
  },
  { key: 'title', header: 'Name', cell: ({ sale }) => sale.title },
  { key: 'place', header: 'Place', cell: ({ place }) => place.name },
  { key: 'state', header: 'State', cell: ({ sale }) => <StateBadge sale={sale} now={now} /> },
  { key: 'cut-off', header: 'Cut-off', cell: ({ sale }) => dayAndTime(sale.closesAt) },
  {
    key: 'orders',
    header: 'Orders',
    align: 'end',
    cell: ({ ordersClaimed, orderCapacity }) =>
      orderCapacity === null ? ordersClaimed : `${ordersClaimed} of ${orderCapacity}`,
  },
  {
    key: 'copy',
    header: 'Again',
    cell: ({ sale }) => (
      <TextLink href={officeSaleHref(sale.slug, 'clone')} aria-label={`Copy ${sale.title}, ${longDay(sale.bakeDay)}`}>
        Copy
      </TextLink>
    ),
  },
];

/** Where a sale stands, as a stamp. */
export function StateBadge({ sale, now }: Pick<SaleAndPlace, 'sale'> & { readonly now: number }) {
  const state = saleStateAt(sale, now);
  return <Badge tone={saleStateTones[state]}>{saleStateWords[state]}</Badge>;
}
