import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { SubmitButton } from '@/ui/submit-button';
import { type Column, Table } from '@/ui/table';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { endVoucherAction } from '../actions';
import type { Voucher } from '../domain/voucher';
import { type VoucherState, voucherStateAt, voucherStateWords } from '../domain/voucher-state';
import { termsInWords, windowInWords } from '../domain/words';

const tones = { to_come: 'neutral', in_use: 'good', used_up: 'warning', over: 'neutral' } as const satisfies Record<
  VoucherState,
  string
>;

type Row = Omit<Voucher, 'scope'> & { readonly bakes: ReadonlyArray<string>; readonly sales: ReadonlyArray<string> };

/** The vouchers of the bakery: their terms, how often each is used, and how it stands. */
export function VoucherTable({ vouchers, now }: { readonly vouchers: ReadonlyArray<Row>; readonly now: number }) {
  return (
    <Table
      caption="Vouchers"
      columns={columnsAt(now)}
      rows={vouchers}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No vouchers yet">
          <p>The first one is made below.</p>
        </EmptyState>
      }
    />
  );
}

function columnsAt(now: number): Column<Row>[] {
  return [
    { key: 'code', header: 'Code', isHeading: true, cell: ({ code }) => code },
    // The days have a column of their own.
    { key: 'terms', header: 'Terms', cell: (row) => termsInWords({ ...row, endsAt: null }, row).join(' · ') },
    { key: 'window', header: 'When', cell: windowInWords },
    {
      key: 'used',
      header: 'Used',
      align: 'end',
      cell: ({ used, totalLimit }) => (
        <span className="whitespace-nowrap">{totalLimit === null ? used : `${used} of ${totalLimit}`}</span>
      ),
    },
    {
      key: 'state',
      header: 'State',
      cell: (row) => {
        const state = voucherStateAt(row, now);
        return <Badge tone={tones[state]}>{voucherStateWords[state]}</Badge>;
      },
    },
    { key: 'end', header: 'End', cell: (row) => (voucherStateAt(row, now) === 'over' ? '–' : <End row={row} />) },
  ];
}

/** Ends a voucher on the second press: an ended one does not come back. */
function End({ row: { id, code } }: { readonly row: Row }) {
  return (
    <details>
      <summary className="whitespace-nowrap">
        End…<VisuallyHidden> voucher {code}</VisuallyHidden>
      </summary>
      <form action={endVoucherAction} className="mt-2">
        <input type="hidden" name="voucherId" value={id} />
        <SubmitButton kind="danger" size="small">
          End {code} now
        </SubmitButton>
      </form>
    </details>
  );
}
