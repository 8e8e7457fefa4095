import type { Slot } from '@/features/bake-sales/domain/offer-sheet';
import type { Order } from '@/features/orders/domain/order';
import { timeSpan } from '@/kernel/clock-text';
import type { Pence } from '@/kernel/money';
import { PaperTick, paperTicks } from '@/ui/paper-sheet';
import { Price } from '@/ui/price';
import { type Column, Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import { surnameFirst } from '../domain/coming';
import { Notes } from './check-in-card';

type Coming = { readonly order: Order; readonly slot: Slot; readonly duePence: Pence };

const columns: ReadonlyArray<Column<Coming>> = [
  { key: 'done', header: paperTicks, cell: () => <PaperTick /> },
  {
    key: 'name',
    header: 'Name',
    isHeading: true,
    cell: ({ order: { reference, customer } }) => (
      <TextLink href={`/admin/orders/${reference}`}>
        {customer.name === null ? 'Erased' : surnameFirst(customer.name)}
      </TextLink>
    ),
  },
  {
    key: 'reference',
    header: 'Reference',
    cell: ({ order }) => <span className="whitespace-nowrap">{order.reference}</span>,
  },
  { key: 'what', header: 'What', cell: ({ order }) => <What order={order} /> },
  {
    key: 'slot',
    header: 'When',
    cell: ({ slot }) => <span className="block print:min-w-[22mm]">{timeSpan(slot.startsAt, slot.endsAt)}</span>,
  },
  {
    key: 'due',
    header: 'To pay',
    align: 'end',
    cell: ({ duePence }) => (duePence === 0 ? '–' : <Price amount={duePence} />),
  },
];

/** Everybody who comes to the table, a line each, with room for a tick. */
export function CollectionTable({
  coming,
  caption,
  isOneWindow = false,
}: {
  readonly coming: ReadonlyArray<Coming>;
  readonly caption: string;
  /** Where all come at the same time, which a heading says. */
  readonly isOneWindow?: boolean;
}) {
  const shown = columns.filter(({ key }) => !(isOneWindow && key === 'slot'));
  return <Table caption={caption} columns={shown} rows={coming} rowKey={({ order }) => order.id} />;
}

function What({ order }: { readonly order: Order }) {
  return (
    <div className="grid gap-1 print:min-w-[60mm]">
      <span>{order.lines.map(({ quantity, name }) => `${quantity}\u00a0× ${name}`).join(', ')}</span>
      <Notes order={order} />
    </div>
  );
}
