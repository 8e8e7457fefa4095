import { EmptyState } from '@/ui/empty-state';
import { type Column, Table } from '@/ui/table';
import type { BakeRow, BakeRows, PoolRow } from '../domain/bake-rows';

const poolColumns: ReadonlyArray<Column<PoolRow>> = [
  { key: 'name', header: 'Pool', isHeading: true, cell: (pool) => pool.name },
  { key: 'units', header: 'Units to make', align: 'end', cell: (pool) => pool.units },
];

// Bakes sold one by one have no unit to name.
const toBake = ({ ordered, unit }: BakeRow) => (unit === 'each' ? ordered : `${ordered} × ${unit}`);

/** What to bake, by product, and what the shared doughs come to. */
export function BakeTables({ sheet: { rows, pools, ordered } }: { readonly sheet: BakeRows }) {
  const columns: ReadonlyArray<Column<BakeRow>> = [
    { key: 'name', header: 'Product', isHeading: true, cell: (row) => row.name, total: 'All together' },
    { key: 'category', header: 'Category', cell: (row) => row.categoryName },
    { key: 'ordered', header: 'To bake', align: 'end', cell: toBake, total: ordered },
    { key: 'held', header: 'Being paid now', align: 'end', cell: (row) => (row.held === 0 ? '–' : row.held) },
  ];
  return (
    <>
      <Table
        caption="What to bake, by product"
        rows={rows}
        rowKey={(row) => row.variantId}
        empty={<EmptyState title="Nothing ordered yet" />}
        columns={columns}
      />
      {pools.length > 0 && (
        <section className="mt-8" aria-labelledby="pools">
          <h2 id="pools" className="mb-2 text-lg">
            Shared dough
          </h2>
          <Table caption="Shared dough" rows={pools} rowKey={(pool) => pool.id} columns={poolColumns} />
        </section>
      )}
    </>
  );
}
