import { Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import type { DifferenceKind } from '../domain/difference';
import { differenceWords, toldInWords } from '../domain/words';

export type ShownDifference = {
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly object: string;
  readonly reference: string | null;
  readonly theirsPence: number | null;
  readonly theirsState: string | null;
  readonly oursPence: number | null;
  readonly oursState: string | null;
};

/** What Stripe's books and ours tell differently, a row each, with the order where there is one. */
export function DifferenceTable({ differences }: { readonly differences: ReadonlyArray<ShownDifference> }) {
  return (
    <Table
      caption="Differences"
      rows={differences}
      rowKey={({ id }) => id}
      columns={[
        { key: 'kind', header: 'What', isHeading: true, cell: ({ kind }) => differenceWords[kind] },
        {
          key: 'order',
          header: 'Order',
          cell: ({ reference }) =>
            reference === null ? 'none' : <TextLink href={`/admin/orders/${reference}`}>{reference}</TextLink>,
        },
        {
          key: 'theirs',
          header: 'Stripe',
          cell: ({ theirsPence: pence, theirsState: state }) => toldInWords({ pence, state }),
        },
        {
          key: 'ours',
          header: 'Our books',
          cell: ({ oursPence: pence, oursState: state }) => toldInWords({ pence, state }),
        },
        {
          key: 'object',
          header: 'At Stripe',
          cell: ({ object }) => <span className="break-all text-sm">{object}</span>,
        },
      ]}
    />
  );
}
