import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { can } from '@/features/access/domain/permissions';
import { movesFor } from '@/features/fulfilment/domain/moves-for';
import { findStaffOrder, type StaffOrder } from '@/features/fulfilment/queries';
import { findOrderChoices } from '@/features/fulfilment/queries/order-choices';
import { Telephone } from '@/features/content/ui/telephone';
import { ChangeOrder } from '@/features/fulfilment/ui/change-order-form';
import { OrderLetters } from '@/features/fulfilment/ui/order-letters';
import { OrderMoney } from '@/features/fulfilment/ui/order-money';
import { OrderMoves } from '@/features/fulfilment/ui/order-moves';
import { RefundForm } from '@/features/fulfilment/ui/refund-form';
import { TableMoney } from '@/features/fulfilment/ui/table-money';
import { StaffTimeline } from '@/features/fulfilment/ui/staff-timeline';
import { isHandOver } from '@/features/orders/domain/undo';
import { addressInWords, attentionWords, stateInWords, stateTones } from '@/features/orders/domain/words';
import { longDay, timeSpan } from '@/kernel/clock-text';
import { quantityLeft } from '@/features/payments/domain/refund-plan';
import { formatPence, negatePence, noPence, type Pence } from '@/kernel/money';
import { currentContext } from '@/platform/next/context';
import { Badge } from '@/ui/badge';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { DefinitionList } from '@/ui/definition-list';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Order' };

type Props = { params: Promise<{ reference: string }> };

/** One order as staff see it: who, what, when, the moves its state allows, money, letters and what happened. */
export default async function StaffOrderPage({ params }: Props) {
  const { reference } = await params;
  await admitStaff('orders.read', `/admin/orders/${encodeURIComponent(reference)}`);
  const context = await currentContext();
  const page = await findStaffOrder(context, reference);
  if (!page) notFound();
  const { order } = page;
  const choices = await findOrderChoices(context, order);
  return (
    <>
      <Breadcrumbs items={[ordersOf(page), { label: order.reference }]} />
      <PageHeading
        title={order.customer.name ?? 'Erased'}
        eyebrow={order.reference}
        actions={<Badge tone={stateTones[order.state]}>{stateInWords(order)}</Badge>}
      />
      <Warnings page={page} />
      <div className="grid gap-6 xl:grid-cols-2">
        <ToDo page={page} choices={choices} />
        <Section title="Order" id="order">
          <DefinitionList items={orderFactsOf(page)} />
        </Section>
        <InCharge page={page} />
        <Section title="What happened" id="events">
          <StaffTimeline events={page.events} method={order.method} />
        </Section>
      </div>
    </>
  );
}

type ToDoProps = { page: StaffOrder; choices: Awaited<ReturnType<typeof findOrderChoices>> };

/** The buttons its state allows, and the money that is taken at the table. */
function ToDo({ page, choices }: ToDoProps) {
  const { order, staff, duePence, taken } = page;
  const moves = movesFor(order, staff.role);
  return (
    <Section title="What to do" id="moves">
      <OrderMoves
        reference={order.reference}
        state={order.state}
        method={order.method}
        moves={moves}
        back={`/admin/orders/${order.reference}`}
        duePence={duePence}
        cancelHint={moves.canCancel ? cancelHint(page) : ''}
      />
      <TableMoney
        reference={order.reference}
        version={order.version}
        duePence={isHandOver(order.state) ? duePence : noPence}
        taken={taken}
      />
      {choices && <ChangeOrder reference={order.reference} version={order.version} choices={choices} />}
    </Section>
  );
}

function ordersOf({ handOver: { sale } }: StaffOrder) {
  return { href: salePageHref(sale.slug, 'orders'), label: `Orders of ${longDay(sale.bakeDay)}` };
}

/** What only those in charge see: money and letters. */
function InCharge({ page }: { page: StaffOrder }) {
  const { order, money, letters, staff } = page;
  return (
    <>
      {money && (
        <Section title="Money" id="money">
          <OrderMoney order={order} entries={money.entries} refunds={money.refunds} />
          {can(staff.role, 'orders.refund') && money.leftToRefundPence > 0 && (
            <RefundForm
              reference={order.reference}
              version={order.version}
              leftPence={money.leftToRefundPence}
              lines={order.lines.map((line) => ({ ...line, left: quantityLeft(line, money.refundedLines) }))}
            />
          )}
        </Section>
      )}
      {letters && (
        <Section title="Letters" id="letters">
          <OrderLetters reference={order.reference} letters={letters} canResend={can(staff.role, 'letters.resend')} />
        </Section>
      )}
    </>
  );
}

function Warnings({ page: { order, unreachable } }: { page: StaffOrder }) {
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {order.attention && (
        <Notice tone="problem" title={attentionWords[order.attention] ?? 'This order needs a look'} />
      )}
      {order.allergyNote && (
        <Notice tone="problem" title="Allergy note">
          <p>{order.allergyNote}</p>
        </Notice>
      )}
      {unreachable && (
        <Notice tone="warning" title="Letters do not reach this address">
          <p>
            {unreachable.reason === 'bounced' ? 'The last one came back.' : 'The last one was marked as unwanted.'}{' '}
            Please call.
          </p>
        </Notice>
      )}
    </div>
  );
}

function cancelHint({ order, money }: StaffOrder): string {
  const paid = money?.leftToRefundPence ?? noPence;
  const told = order.customer.email ? ' and is told by e-mail' : '';
  return paid > 0
    ? `The shopper gets ${formatPence(paid)} back on their card${told}. This cannot be undone.`
    : `The bakes go back on the shelf. This cannot be undone.`;
}

function handOverFacts({ method, address }: StaffOrder['order'], { sale, slot, place }: StaffOrder['handOver']) {
  const when = `${longDay(sale.bakeDay)}, ${timeSpan(slot.startsAt, slot.endsAt)}`;
  if (method === 'collection') return [{ term: 'Collect', details: `${when}, ${place.name}` }];
  return [
    { term: 'Deliver', details: when },
    ...(address ? [{ term: 'Address', details: addressInWords(address) }] : []),
  ];
}

function voucherInWords(code: string, discountPence: Pence | null): string {
  return discountPence === null ? code : `${code}, ${formatPence(negatePence(discountPence))}`;
}

function orderFactsOf({ order, handOver, money }: StaffOrder) {
  return [
    { term: 'Lines', details: <Lines lines={order.lines} /> },
    ...handOverFacts(order, handOver),
    { term: 'Payment', details: order.paymentWay === 'card' ? 'By card' : 'When collected' },
    ...(order.voucher
      ? [{ term: 'Voucher', details: voucherInWords(order.voucher.code, money && order.discountPence) }]
      : []),
    ...reachableAt(order.customer),
    ...(order.note ? [{ term: 'Note', details: order.note }] : []),
  ];
}

function reachableAt({ email, phone }: StaffOrder['order']['customer']) {
  return [
    ...(email ? [{ term: 'E-mail', details: <TextLink href={`mailto:${email}`}>{email}</TextLink> }] : []),
    ...(phone ? [{ term: 'Phone', details: <Telephone number={phone} /> }] : []),
  ];
}

function Lines({ lines }: Pick<StaffOrder['order'], 'lines'>) {
  return (
    <ul>
      {lines.map(({ id, quantity, name }) => (
        <li key={id}>
          <strong className="tabular-nums">{quantity} ×</strong> {name}
        </li>
      ))}
    </ul>
  );
}
