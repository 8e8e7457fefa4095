import { formatPence } from '@/kernel/money';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { type Column, Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import { productHref } from '../../domain/office-pages';
import type { ListedProduct, ProductState } from '../../domain/office-product';
import { productStateWords } from '../../domain/office-words';

const tones = { on_the_menu: 'good', draft: 'warning', retired: 'neutral' } as const satisfies Record<
  ProductState,
  string
>;

const columns: ReadonlyArray<Column<ListedProduct>> = [
  {
    key: 'name',
    header: 'Product',
    isHeading: true,
    cell: ({ slug, name }) => <TextLink href={productHref(slug)}>{name}</TextLink>,
  },
  { key: 'category', header: 'Sort', cell: ({ categoryName }) => categoryName },
  { key: 'kinds', header: 'Kinds', align: 'end', cell: ({ kinds }) => kinds },
  {
    key: 'from',
    header: 'From',
    align: 'end',
    cell: ({ fromPence }) => (fromPence === null ? '–' : formatPence(fromPence)),
  },
  {
    key: 'state',
    header: 'State',
    cell: ({ state, isUnchecked }) => (
      <>
        <Badge tone={tones[state]}>{productStateWords[state]}</Badge>
        {isUnchecked && state !== 'retired' && (
          <>
            {' '}
            <Badge tone="problem">Allergens unchecked</Badge>
          </>
        )}
      </>
    ),
  },
];

/** Products by name: their sort, kinds and price, and where they stand. */
export function ProductTable({ products }: { readonly products: ReadonlyArray<ListedProduct> }) {
  return (
    <Table
      caption="Products"
      columns={columns}
      rows={products}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No product fits">
          <p>Search for less, or begin a new one below.</p>
        </EmptyState>
      }
    />
  );
}
