import { ButtonLink } from '@/ui/button';
import { DefinitionList } from '@/ui/definition-list';
import { Disclosure } from '@/ui/disclosure';
import { EmptyState } from '@/ui/empty-state';
import { Price } from '@/ui/price';
import { Section } from '@/ui/section';
import { type Column, Table } from '@/ui/table';
import { Tabs } from '@/ui/tabs';
import { Timeline } from '@/ui/timeline';

type Line = { readonly name: string; readonly quantity: number; readonly unitPence: number };
const lines: ReadonlyArray<Line> = [
  { name: 'Sourdough', quantity: 2, unitPence: 400 },
  { name: 'Cheese, pesto and basil swirl', quantity: 3, unitPence: 200 },
  { name: 'Extra large apple pie', quantity: 1, unitPence: 1500 },
];
const columns: ReadonlyArray<Column<Line>> = [
  { key: 'name', header: 'What', cell: (line) => line.name, isHeading: true, total: 'Total' },
  { key: 'quantity', header: 'How many', cell: (line) => line.quantity, align: 'end' },
  { key: 'unit', header: 'Price each', cell: (line) => <Price amount={line.unitPence} />, align: 'end' },
  {
    key: 'sum',
    header: 'Sum',
    cell: (line) => <Price amount={line.unitPence * line.quantity} />,
    align: 'end',
    total: <Price amount={2900} />,
  },
];

/** What holds more than one thing: tables, lists, timelines. */
export function ListParts() {
  return (
    <Section id="lists" title="Lists" aside="Stacks on a phone">
      <TabParts />
      <Table caption="The lines of an order" columns={columns} rows={lines} rowKey={(line) => line.name} />
      <FactParts />
      <div className="mt-8">
        <Disclosure summary="Ingredients and allergens">Wheat flour, water, salt. Contains wheat.</Disclosure>
        <Disclosure summary="How to keep it" isOpen className="-mt-px">
          In its paper, cut side down, three days.
        </Disclosure>
      </div>
      <EmptyState title="Nothing in the basket yet" action={<ButtonLink href="/menu">See the menu</ButtonLink>}>
        Saturday’s bread is open for orders until Thursday, 6 pm.
      </EmptyState>
    </Section>
  );
}

function TabParts() {
  return (
    <Tabs
      label="Orders by state"
      items={[
        { href: '/development/parts', label: 'To bake', count: 12, isCurrent: true },
        { href: '/development/parts?tab=ready', label: 'Ready', count: 3, isCurrent: false },
        { href: '/development/parts?tab=done', label: 'Collected', isCurrent: false },
      ]}
    />
  );
}

function FactParts() {
  return (
    <div className="mt-8 grid gap-8 sm:grid-cols-2">
      <DefinitionList
        items={[
          { term: 'Collect', details: 'Saturday 28 November, 10 am to 10:30 am' },
          { term: 'Where', details: 'Station Road, Cressage' },
          { term: 'Reference', details: <span className="font-semibold">K7P-4QX</span> },
        ]}
      />
      <Timeline
        label="The order so far"
        steps={[
          { key: 'a', title: 'Ordered and paid', when: 'Tue 24 Nov, 7:12 pm', state: 'done' },
          {
            key: 'b',
            title: 'In the oven',
            when: 'Sat 28 Nov, 5 am',
            state: 'current',
            note: 'We write when it is ready.',
          },
          { key: 'c', title: 'Ready to collect', when: 'Sat 28 Nov, 10 am', state: 'ahead' },
        ]}
      />
      <DefinitionList layout="stacked" items={[{ term: 'Contains', details: 'Wheat, milk and egg' }]} />
      <Timeline steps={[{ key: 'x', title: 'Cancelled', when: 'Wed 25 Nov, 9 am', state: 'stopped' }]} />
    </div>
  );
}
