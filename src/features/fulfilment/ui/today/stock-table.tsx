import { ordersHref } from '@/features/access/domain/menu';
import { listHref } from '@/kernel/list-address';
import { Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import type { GridRow } from '../../domain/shown-offers';
import type { StockToday } from '../../domain/today';

type StockTableProps = { readonly stock: StockToday; readonly saleSlug: string };

/** How the bakes of the next sale go: sold, being paid for, and left with the dough they share; each leads to who ordered it. */
export function StockTable({ stock: { offers, pools }, saleSlug }: StockTableProps) {
  const sum = (of: 'sold' | 'held') => offers.reduce((total, offer) => total + offer[of], 0);
  return (
    <>
      <Table
        caption="What the next sale has on offer"
        staysTable
        rows={offers}
        rowKey={({ id }) => id}
        empty={<p>Nothing is on offer in this sale yet.</p>}
        columns={[
          { key: 'name', header: 'Bake', isHeading: true, cell: ({ name }) => name, total: 'All' },
          { key: 'sold', header: 'Sold', align: 'end', cell: soldOf(saleSlug), total: sum('sold') },
          { key: 'held', header: 'Being paid', align: 'end', cell: ({ held }) => held, total: sum('held') },
          { key: 'left', header: 'Left', align: 'end', cell: ({ left }) => left },
        ]}
      />
      {pools.length > 0 && (
        <p className="text-sm text-bran">
          Shared: {pools.map(({ name, claimed, left }) => `${name}: ${claimed} taken, ${left} left`).join(' · ')}
        </p>
      )}
    </>
  );
}

const soldOf = (saleSlug: string) =>
  function Sold({ name, sold }: GridRow) {
    if (sold === 0) return sold;
    return (
      <TextLink
        href={listHref(ordersHref, { bake: name, sale: saleSlug })}
        aria-label={`${sold}: who ordered ${name}`}
        className="inline-block min-w-6 py-0.5"
      >
        {sold}
      </TextLink>
    );
  };
