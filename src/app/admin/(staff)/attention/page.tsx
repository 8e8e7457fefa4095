import type { Metadata } from 'next';
import { attentionHref, reconcileHref } from '@/features/access/domain/menu';
import { attentionStories, type OfferedWay } from '@/features/fulfilment/domain/attention-ways';
import { type Attention, type FlaggedOrder, getAttention } from '@/features/fulfilment/queries/attention';
import { AttentionForm } from '@/features/fulfilment/ui/attention-form';
import { attentionWords, stateWords } from '@/features/orders/domain/words';
import { isRefundable } from '@/features/payments/domain/stray-payment';
import { countLatestDifferences } from '@/features/reconciliation/queries/reconciliations';
import { dayAndTime } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { plural } from '@/kernel/text';
import { currentContext } from '@/platform/next/context';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Needs a look' };

/** Everything the shop will not decide by itself: what happened, when, how much, and the ways out. */
export default async function AttentionPage() {
  await admitStaff('orders.see_money', attentionHref);
  const context = await currentContext();
  const [{ orders, strays, mayRefund }, differences] = await Promise.all([
    getAttention(context),
    countLatestDifferences(context),
  ]);
  return (
    <>
      <PageHeading title="Needs a look" lead="What the shop will not decide by itself, oldest first." />
      <Differences count={differences} />
      {orders.length + strays.length === 0 && (
        <EmptyState title="Nothing needs a look">
          <p>Payments that do not fit their order, refunds that did not go through and disputes would stand here.</p>
        </EmptyState>
      )}
      {orders.length > 0 && (
        <Section title="Orders" id="orders">
          <ul className="grid gap-4 xl:grid-cols-2">
            {orders.map((order) => (
              <Flagged key={order.reference} order={order} mayRefund={mayRefund} />
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

function Differences({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice tone="warning" className="mb-4" title={`Stripe’s books and ours differ in ${plural(count, 'place')}`}>
      <p>
        <TextLink href={reconcileHref}>See what the last comparison found</TextLink>
      </p>
    </Notice>
  );
}

type FlaggedProps = { order: FlaggedOrder; mayRefund: boolean };

/** Ways that move money are for those who may give it back; anybody here may say that something is settled. */
function isOffered({ way }: OfferedWay, mayRefund: boolean): boolean {
  return way === 'settle' || mayRefund;
}

function Flagged({ order, mayRefund }: FlaggedProps) {
  const { reference, attention, version, reason, ways } = order;
  const story = attentionStories[attention];
  return (
    <Card as="li" className="grid content-start gap-3">
      <h3 className="text-lg">{attentionWords[attention] ?? 'This order needs a look'}</h3>
      <p>
        <TextLink href={`/admin/orders/${reference}`}>Order {reference}</TextLink> · {formatPence(order.totalPence)} ·{' '}
        {stateWords[order.state]} · since {dayAndTime(order.since)}
      </p>
      {reason && <p className="font-semibold">{reason}</p>}
      {story && <p className="text-bran">{story}</p>}
      <div className="flex flex-wrap items-end gap-3">
        {ways
          .filter((offered) => isOffered(offered, mayRefund))
          .map(({ way, label }) => (
            <AttentionForm
              key={way}
              way={way}
              label={label}
              id={`${way}-${reference}`}
              hidden={{ reference, version }}
              back={attentionHref}
            />
          ))}
      </div>
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
      {stray.problem && <p>{strayProblemInWords(stray.problem)} Please see to it in Stripe.</p>}
      {mayRefund && isRefundable(stray) && (
        <AttentionForm
          way="refund_stray"
          label="Give it back"
          id={`refund-${id}`}
          hidden={hidden}
          back={attentionHref}
        />
      )}
      {mayRefund && stray.state === 'waiting' && (
        <AttentionForm
          way="settle_stray"
          label="It is settled"
          id={`settle-${id}`}
          hidden={hidden}
          back={attentionHref}
        />
      )}
    </Card>
  );
}

function strayProblemInWords(problem: string): string {
  if (problem.startsWith('dispute_')) return 'The bank disputes it or has decided about it.';
  return `Giving it back came to nothing: ${problem.replaceAll('_', ' ')}.`;
}
