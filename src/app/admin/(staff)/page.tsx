import type { Metadata } from 'next';
import { todayPage } from '@/config/backend';
import { can } from '@/features/access/domain/permissions';
import { salePageHref } from '@/features/access/domain/menu';
import type { Today } from '@/features/fulfilment/domain/today';
import { getToday } from '@/features/fulfilment/queries/today';
import { SaleFacts } from '@/features/fulfilment/ui/today/sale-facts';
import { StockTable } from '@/features/fulfilment/ui/today/stock-table';
import { WaitingCards } from '@/features/fulfilment/ui/today/waiting-cards';
import { WorkUnderWay } from '@/features/fulfilment/ui/work-under-way';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { KeepFresh } from '@/ui/keep-fresh';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../guard';

export const metadata: Metadata = { title: 'Today' };

/** Today at a glance: the next sale and how it goes, the other sales at hand, and what waits for a look. */
export default async function TodayPage() {
  const { role } = await admitStaff('orders.read');
  const context = await currentContext();
  const now = context.now();
  const today = await getToday(context);
  const others = today.sales.filter((entry) => entry !== today.next?.entry);
  return (
    <>
      <PageHeading title="Today" lead={longDay(now)} actions={<KeepFresh readAt={now} />} />
      <WorkUnderWay work={today.work} />
      <div className="grid gap-6 xl:grid-cols-[2fr_1fr]">
        <div>
          <NextSale today={today} now={now} />
          {others.length > 0 && (
            <Section title="The other sales" id="others">
              <ul className="grid gap-4 lg:grid-cols-2">
                {others.map((entry) => (
                  <Card key={entry.sale.id} as="li" className="grid content-start gap-3">
                    <SaleFacts entry={entry} role={role} now={now} />
                  </Card>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <Section title="What waits" id="waits">
          <WaitingCards {...today} role={role} mostCounted={todayPage.mostCounted} />
        </Section>
      </div>
    </>
  );
}

function NextSale({ today: { next, hasEverSold, staff }, now }: { readonly today: Today; readonly now: number }) {
  if (!next)
    return (
      <Section title="The next sale" id="next">
        <EmptyState title="No sale ahead">
          <p>
            {hasEverSold
              ? 'As soon as a bake sale is published, its orders and sheets stand here.'
              : 'Nothing has been sold yet. As soon as the first bake sale is published, its orders and sheets stand here.'}
          </p>
        </EmptyState>
      </Section>
    );
  const offers = can(staff.role, 'sales.edit') && (
    <TextLink href={salePageHref(next.entry.sale.slug, 'offers')}>Set what is on offer</TextLink>
  );
  return (
    <Section title="The next sale" id="next" aside={offers}>
      <Card className="grid gap-3">
        <SaleFacts entry={next.entry} role={staff.role} now={now} />
        <StockTable stock={next.stock} saleSlug={next.entry.sale.slug} />
      </Card>
    </Section>
  );
}
