import { ContainsLine } from '@/features/catalogue/ui/label-facts';
import { formatPence, negatePence } from '@/kernel/money';
import { Price } from '@/ui/price';
import { type LedgerEntry, type Order, type OrderLine, dueAtTablePence } from '../domain/order';
import { vatGroupsOf } from '../domain/price-order';
import { labelText } from './label-text';

const percent = (basisPoints: number) => `${basisPoints / 100} %`;

type ReceiptProps = {
  readonly order: Order;
  readonly entries: ReadonlyArray<LedgerEntry>;
  readonly vatNumber: string | null;
};

/** What was ordered, what it contains, what it cost and what was paid: also the receipt on paper. */
export function OrderReceipt({ order, entries, vatNumber }: ReceiptProps) {
  const owed = dueAtTablePence(order, entries);
  return (
    <>
      <ul className="divide-y divide-rule border-y border-rule">
        {order.lines.map((line) => (
          <ReceiptLine key={line.id} line={line} />
        ))}
      </ul>
      <dl className="grid gap-1 py-3">
        {order.discountPence > 0 && (
          <Row term={`Voucher ${order.voucher?.code ?? ''}`} amount={negatePence(order.discountPence)} />
        )}
        {order.method === 'delivery' && <Row term={deliveryTerm(order)} amount={order.deliveryPence} />}
        <Row term="Total" amount={order.totalPence} isStrong />
        {vatGroupsOf(order.lines, order.deliveryPence, order.vatMode).map((group) => (
          <Row
            key={group.basisPoints}
            term={`of which VAT at ${percent(group.basisPoints)} on ${formatPence(group.grossPence)}`}
            amount={group.vatPence}
          />
        ))}
        {entries.map((entry) => (
          <Row key={entry.cause} term={entryWords[entry.kind]} amount={entry.amountPence} />
        ))}
        {owed > 0 && order.state !== 'awaiting_payment' && (
          <Row term={order.method === 'delivery' ? 'Still to pay' : 'To pay when you collect'} amount={owed} isStrong />
        )}
      </dl>
      {vatNumber && order.vatMode === 'registered' && <p className="text-sm text-bran">VAT number {vatNumber}</p>}
    </>
  );
}

const deliveryTerm = ({ zone }: Order) => (zone === null ? 'Delivery' : `Delivery, ${zone.name}`);

function ReceiptLine({ line }: { readonly line: OrderLine }) {
  return (
    <li className="py-3">
      <p className="flex justify-between gap-4 font-semibold">
        <span>
          {line.quantity} × {line.name}
        </span>
        <Price amount={line.netPence + line.discountPence} />
      </p>
      <ContainsLine label={line.label} />
      <details className="text-sm text-bran print:hidden">
        <summary className="py-1">Ingredients and storage</summary>
        <p className="mt-1">{labelText(line.label.ingredients)}</p>
        <p className="mt-1">
          {line.label.netQuantity}. {line.label.storage}
        </p>
      </details>
    </li>
  );
}

const entryWords = {
  charge: 'Paid by card',
  refund: 'Returned to the card',
  cash: 'Paid in cash',
  reader: 'Paid by card at the table',
  dispute: 'Moved by your bank',
  adjustment: 'Let off',
} as const satisfies Record<LedgerEntry['kind'], string>;

function Row({
  term,
  amount,
  isStrong = false,
}: {
  readonly term: string;
  readonly amount: number;
  readonly isStrong?: boolean;
}) {
  return (
    <div
      className={isStrong ? 'flex justify-between gap-4 text-lg font-semibold' : 'flex justify-between gap-4 text-sm'}
    >
      <dt>{term}</dt>
      <dd>
        <Price amount={amount} />
      </dd>
    </div>
  );
}
