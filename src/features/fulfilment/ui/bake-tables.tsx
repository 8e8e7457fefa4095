import { EmptyState } from '@/ui/empty-state';
import { PaperTick, paperTicks } from '@/ui/paper-sheet';
import { Section } from '@/ui/section';
import { type Column, Table } from '@/ui/table';
import type { BakeRow, BakeRows, PoolRow, ProductRow } from '../domain/bake-rows';

type Counted = { readonly name: string; readonly ordered: number };

const done = { key: 'done', isAside: true, header: paperTicks, cell: () => <PaperTick /> } as const;
const figure = (count: number) => <strong className="paper-figure">{count}</strong>;
const inWords = (counted: ReadonlyArray<Counted>) =>
  counted.map(({ name, ordered }) => `${ordered}\u00a0× ${name}`).join(', ');
// Bakes sold one by one have no unit to name.
const toBake = ({ ordered, unit }: BakeRow) => (
  <>
    {figure(ordered)}
    {unit === 'each' ? '' : ` × ${unit}`}
  </>
);

const productColumns: ReadonlyArray<Column<ProductRow>> = [
  { key: 'name', header: 'Product', isHeading: true, cell: (product) => product.name },
  { key: 'kinds', header: 'Kinds', cell: ({ kinds }) => inWords(kinds) },
  { key: 'ordered', header: 'To bake', align: 'end', cell: (product) => figure(product.ordered) },
];

const poolColumns: ReadonlyArray<Column<PoolRow>> = [
  done,
  { key: 'name', header: 'Pool', isHeading: true, cell: (pool) => pool.name },
  { key: 'bakes', header: 'For', cell: ({ bakes }) => (bakes.length === 0 ? '–' : inWords(bakes)) },
  { key: 'units', header: 'Units to make', align: 'end', cell: (pool) => figure(pool.units) },
];

/** What to bake, by product and kind, and what the shared doughs come to. */
export function BakeTables({ sheet: { rows, products, pools, ordered } }: { readonly sheet: BakeRows }) {
  const columns: ReadonlyArray<Column<BakeRow>> = [
    done,
    { key: 'name', header: 'Product', isHeading: true, cell: (row) => row.name, total: 'All together' },
    { key: 'ordered', header: 'To bake', align: 'end', cell: toBake, total: figure(ordered) },
    { key: 'category', header: 'Category', isAside: true, cell: (row) => row.categoryName },
    { key: 'held', header: 'Being paid now', align: 'end', cell: (row) => (row.held === 0 ? '–' : row.held) },
  ];
  return (
    <>
      <Table
        caption="What to bake, by product"
        staysTable
        rows={rows}
        rowKey={(row) => row.variantId}
        empty={<EmptyState title="Nothing ordered yet" />}
        columns={columns}
      />
      {products.length > 0 && (
        <Section title="All kinds of a product" id="products">
          <Table caption="All kinds of a product" rows={products} rowKey={({ id }) => id} columns={productColumns} />
        </Section>
      )}
      {pools.length > 0 && (
        <Section title="Shared dough" id="pools">
          <Table caption="Shared dough" rows={pools} rowKey={(pool) => pool.id} columns={poolColumns} />
        </Section>
      )}
    </>
  );
}
