import { type LedgerEntry, type Order, owedPence } from '@/features/orders/domain/order';
import type { Refund } from '@/features/payments/domain/payment';
import { dayAndTime } from '@/kernel/clock-text';
import { Price } from '@/ui/price';
import { Table } from '@/ui/table';

const kindWords = {
  charge: 'Paid by card',
  refund: 'Refunded',
  cash: 'Cash at the table',
  reader: 'Card reader at the table',
  dispute: 'Moved by the bank (dispute)',
  adjustment: 'Adjusted',
} as const;
const refundWords = {
  asked: 'asked for',
  pending: 'on its way',
  succeeded: 'done',
  failed: 'did not go through',
} as const;

type MoneyProps = {
  readonly order: Order;
  readonly entries: ReadonlyArray<LedgerEntry>;
  readonly refunds: ReadonlyArray<Refund>;
};

/** The ledger of one order, what is on its way back, and what is still owed. */
export function OrderMoney({ order, entries, refunds }: MoneyProps) {
  const owed = owedPence(order, entries);
  return (
    <>
      <Table
        caption="Ledger"
        rows={entries}
        rowKey={({ cause }) => cause}
        empty={<p>Nothing has been paid yet.</p>}
        columns={[
          { key: 'kind', header: 'What', isHeading: true, cell: (entry) => kindWords[entry.kind] },
          { key: 'at', header: 'When', cell: (entry) => dayAndTime(entry.at) },
          { key: 'amount', header: 'Amount', align: 'end', cell: (entry) => <Price amount={entry.amountPence} /> },
        ]}
      />
      <ul className="mt-3">
        {refunds.map((refund) => (
          <li key={refund.id}>
            Refund of <Price amount={refund.amountPence} />: {refundWords[refund.state]}
          </li>
        ))}
      </ul>
      <p className="mt-3 font-semibold">
        Order total <Price amount={order.totalPence} />
        {owed !== 0 && (
          <>
            {' · '}
            {owed > 0 ? 'still owed' : 'to go back'} <Price amount={Math.abs(owed)} />
          </>
        )}
      </p>
    </>
  );
}
