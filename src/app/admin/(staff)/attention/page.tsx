import type { Metadata } from 'next';
import { attentionHref } from '@/features/access/domain/menu';
import { type Attention, getAttention } from '@/features/fulfilment/queries/attention';
import { AttentionForm } from '@/features/fulfilment/ui/attention-form';
import { attentionWords, stateWords } from '@/features/orders/domain/words';
import { isRefundable } from '@/features/payments/domain/stray-payment';
import { dayAndTime } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { currentContext } from '@/platform/next/context';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Needs a look' };

/** Everything the shop will not decide by itself: what happened, when, how much, and the ways out. */
export default async function AttentionPage() {
  await admitStaff('orders.see_money', attentionHref);
  const { orders, strays, mayRefund } = await getAttention(await currentContext());
  return (
    <>
      <PageHeading title="Needs a look" lead="What the shop will not decide by itself, oldest first." />
      {orders.length + strays.length === 0 && (
        <EmptyState title="Nothing needs a look">
          <p>Payments that fit no order and refunds that did not go through would stand here.</p>
        </EmptyState>
      )}
      {orders.length > 0 && (
        <Section title="Orders" id="orders">
          <ul className="grid gap-4 xl:grid-cols-2">
            {orders.map((order) => (
              <FlaggedOrder key={order.reference} order={order} mayRefund={mayRefund} />
            ))}
          </ul>
        </Section>
      )}
      {strays.length > 0 && (
        <Section title="Payments that fit no order" id="strays">
          <ul className="grid gap-4 xl:grid-cols-2">
            {strays.map((stray) => (
              <StrayCard key={stray.id} stray={stray} mayRefund={mayRefund} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type FlaggedProps = { order: Attention['orders'][number]; mayRefund: boolean };

function FlaggedOrder({ order, mayRefund }: FlaggedProps) {
  const { reference, attention, version, reason } = order;
  const hidden = { reference, version };
  return (
    <Card as="li" className="grid gap-3">
      <h3 className="text-lg">{attentionWords[attention] ?? 'This order needs a look'}</h3>
      <p>
        <TextLink href={`/admin/orders/${reference}`}>Order {reference}</TextLink> · {formatPence(order.totalPence)} ·{' '}
        {stateWords[order.state]} · since {dayAndTime(order.since)}
      </p>
      {reason && <p>{reason}</p>}
      {attention === 'refund_failed' && mayRefund && (
        <AttentionForm way="refund_again" id={`again-${reference}`} hidden={hidden} back={attentionHref} />
      )}
      <AttentionForm way="settle" id={`settle-${reference}`} hidden={hidden} back={attentionHref} />
    </Card>
  );
}

type StrayProps = { stray: Attention['strays'][number]; mayRefund: boolean };

function StrayCard({ stray, mayRefund }: StrayProps) {
  const { id, reference, currency, amount } = stray;
  const hidden = { strayId: id };
  return (
    <Card as="li" className="grid gap-3">
      <h3 className="text-lg">
        {currency === 'gbp' ? formatPence(amount) : `${amount} in ${currency.toUpperCase()}, in its smallest unit`}
      </h3>
      <p>
        Paid at Stripe, noticed {dayAndTime(stray.foundAt)}.{' '}
        {reference === null ? 'Stripe names no order of ours.' : `Stripe names the order ${reference}.`}
      </p>
      <p className="break-all text-sm text-bran">{stray.stripePaymentIntent}</p>
      {stray.state === 'refund_asked' && <p>It is on its way back.</p>}
      {stray.problem && <p>Giving it back came to nothing: {stray.problem}. Please see to it in Stripe.</p>}
      {mayRefund && isRefundable(stray) && (
        <AttentionForm way="refund_stray" id={`refund-${id}`} hidden={hidden} back={attentionHref} />
      )}
      {mayRefund && stray.state === 'waiting' && (
        <AttentionForm way="settle_stray" id={`settle-${id}`} hidden={hidden} back={attentionHref} />
      )}
    </Card>
  );
}
