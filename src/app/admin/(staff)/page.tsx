import type { Metadata } from 'next';
import { salePageHref } from '@/features/access/domain/menu';
import { can, type Role } from '@/features/access/domain/permissions';
import { saleStateAt } from '@/features/bake-sales/domain/sale-state';
import { getToday, type Today } from '@/features/fulfilment/queries';
import { listSaleWork } from '@/features/fulfilment/queries/sale-to-change';
import { WorkUnderWay } from '@/features/fulfilment/ui/work-under-way';
import { stateTones, stateWords } from '@/features/orders/domain/words';
import { longDay, momentInWords, timeLeft } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { currentContext } from '@/platform/next/context';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../guard';

export const metadata: Metadata = { title: 'Today' };

/** Today at a glance: the sales at hand, how their orders stand, and what waits for a look. */
export default async function TodayPage() {
  await admitStaff('orders.read');
  const context = await currentContext();
  const [{ staff, sales, stuckEvents }, work] = await Promise.all([getToday(context), listSaleWork(context)]);
  return (
    <>
      <PageHeading title="Today" lead={longDay(context.now())} />
      {stuckEvents > 0 && (
        <Notice
          tone="warning"
          className="mb-4"
          title={`${plural(stuckEvents, 'message')} from Stripe could not be done yet`}
        >
          <p>They are kept and tried again every minute. If this stays, the payment may need a look in Stripe.</p>
        </Notice>
      )}
      <WorkUnderWay work={work} />
      {sales.length === 0 && (
        <EmptyState title="No sale ahead">
          <p>As soon as a bake sale is published, its orders and sheets stand here.</p>
        </EmptyState>
      )}
      <ul className="grid gap-4 xl:grid-cols-2">
        {sales.map((entry) => (
          <SaleCard key={entry.sale.id} entry={entry} role={staff.role} now={context.now()} />
        ))}
      </ul>
    </>
  );
}

const saleWords = {
  draft: 'Draft',
  upcoming: 'Not open yet',
  open: 'Open',
  closed: 'Closed',
  done: 'Done',
  cancelled: 'Cancelled',
} as const;

type SaleCardProps = { entry: Today['sales'][number]; role: Role; now: number };

function SaleCard({ entry: { sale, place, counts, takingsPence }, role, now }: SaleCardProps) {
  const state = saleStateAt(sale, now);
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-lg">{longDay(sale.bakeDay)}</h2>
        <Badge tone={state === 'open' ? 'good' : 'neutral'}>{saleWords[state]}</Badge>
      </div>
      <p className="text-bran">
        {place.name} ·{' '}
        {state === 'open'
          ? `orders until ${momentInWords(sale.closesAt, now)}, ${timeLeft(sale.closesAt, now)}`
          : `cut-off ${momentInWords(sale.closesAt, now)}`}
      </p>
      <Counts counts={counts} />
      {takingsPence !== null && counts.length > 0 && (
        <p>
          Ordered for <Price amount={takingsPence} />
        </p>
      )}
      <p className="flex flex-wrap gap-4">
        <TextLink href={salePageHref(sale.slug, 'orders')}>Orders</TextLink>
        <TextLink href={salePageHref(sale.slug, 'bake')}>What to bake</TextLink>
        <TextLink href={salePageHref(sale.slug, 'collect')}>Collection</TextLink>
        {can(role, 'sales.edit') && <TextLink href={salePageHref(sale.slug, 'change')}>Change the sale</TextLink>}
      </p>
    </Card>
  );
}

function Counts({ counts }: { counts: Today['sales'][number]['counts'] }) {
  if (counts.length === 0) return <p>No orders yet.</p>;
  return (
    <ul className="flex flex-wrap gap-2">
      {counts.map((count) => (
        <li key={count.state}>
          <Badge tone={stateTones[count.state]}>
            {stateWords[count.state]}: {count.orders}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
