import type { CapacityRow } from '@/features/bake-sales/domain/capacity';
import { type Column, Table } from '@/ui/table';
import { resourceValue } from '../domain/resource-value';

/** How much of everything a sale has, what is held and sold of it, and what is left. */
export function CapacityTable({ rows }: { readonly rows: ReadonlyArray<CapacityRow> }) {
  return (
    <Table
      caption="How much there is"
      staysTable
      columns={columns}
      rows={rows}
      rowKey={({ of }) => resourceValue(of)}
    />
  );
}

const columns: ReadonlyArray<Column<CapacityRow>> = [
  { key: 'name', header: 'What', isHeading: true, cell: ({ name }) => name },
  { key: 'capacity', header: 'There is', align: 'end', cell: ({ capacity }) => capacity ?? 'no limit' },
  { key: 'claimed', header: 'Held and sold', align: 'end', cell: ({ claimed }) => claimed },
  {
    key: 'left',
    header: 'Left',
    align: 'end',
    cell: ({ capacity, claimed }) => (capacity === null ? '' : capacity - claimed),
  },
];
