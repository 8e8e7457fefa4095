import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Price } from '@/ui/price';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { type Column, Table } from '@/ui/table';
import { TextInput } from '@/ui/text-input';

type Order = { readonly reference: string; readonly name: string; readonly totalPence: number };
const orders: ReadonlyArray<Order> = [
  { reference: 'K7P-4QX', name: 'Ada Baker', totalPence: 1450 },
  { reference: 'M3R-9TW', name: 'Rhys Cooper', totalPence: 800 },
];
const columns: ReadonlyArray<Column<Order>> = [
  { key: 'reference', header: 'Reference', cell: (order) => order.reference, isHeading: true },
  { key: 'name', header: 'Name', cell: (order) => order.name },
  { key: 'state', header: 'State', cell: () => <Badge tone="good">Ready</Badge> },
  { key: 'total', header: 'Total', cell: (order) => <Price amount={order.totalPence} />, align: 'end' },
  {
    key: 'moves',
    header: 'Next',
    cell: () => (
      <Button size="small" kind="quiet">
        Hand over
      </Button>
    ),
    align: 'end',
  },
];

/** The same parts at the density of the back office. */
export function OfficeParts() {
  return (
    <Section id="office" title="In the back office">
      <div data-density="dense" className="rounded-md border border-rule p-4">
        <p className="eyebrow">Saturday 28 November</p>
        <h3 className="mb-4 text-2xl">Orders</h3>
        <form className="mb-4 flex flex-wrap items-end gap-3">
          <TextInput label="Search" name="search" type="search" />
          <Select label="State" name="state" options={[{ value: 'all', label: 'All states' }]} />
          <Button kind="quiet">Show</Button>
        </form>
        <Table
          caption="Orders of the sale"
          showCaption
          columns={columns}
          rows={orders}
          rowKey={(order) => order.reference}
        />
      </div>
    </Section>
  );
}
