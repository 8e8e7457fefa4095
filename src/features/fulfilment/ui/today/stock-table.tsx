import { Table } from '@/ui/table';
import type { StockToday } from '../../domain/today';

/** How the bakes of the next sale go: sold, being paid for, and left with the dough they share. */
export function StockTable({ stock: { offers, pools } }: { readonly stock: StockToday }) {
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
          { key: 'sold', header: 'Sold', align: 'end', cell: ({ sold }) => sold, total: sum('sold') },
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
