import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { officeSaleHref } from '@/features/bake-sales/domain/office-addresses';
import { isReady } from '@/features/bake-sales/domain/readiness';
import { saleStateAt } from '@/features/bake-sales/domain/sale-state';
import { orderingWords } from '@/features/bake-sales/domain/words';
import { findOfficeSale, type OfficeSale } from '@/features/bake-sales/queries/office-sale';
import { CheckList } from '@/features/bake-sales/ui/check-list';
import { StateBadge } from '@/features/bake-sales/ui/diary-table';
import { MeanwhileNotice } from '@/features/bake-sales/ui/meanwhile-notice';
import { OfficeSaleFacts } from '@/features/bake-sales/ui/office-sale-facts';
import { PublishForm } from '@/features/bake-sales/ui/publish-form';
import { SalePages } from '@/features/bake-sales/ui/sale-pages';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Bake sale' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One sale as whoever plans it sees it: what is fixed, what it lacks, and the ways to change it. */
export default async function SalePage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  await admitStaff('sales.edit', officeSaleHref(slug));
  const context = await currentContext();
  const found = await findOfficeSale(context, slug);
  if (!found) notFound();
  const { sale, place, facts, rows } = found;
  const now = context.now();
  const state = saleStateAt(sale, now);
  return (
    <>
      <MeanwhileNotice search={search} />
      <PageHeading
        title={sale.title}
        lead={`${longDay(sale.bakeDay)}, ${place.name} · ${orderingWords(sale, now)}`}
        actions={<StateBadge sale={sale} now={now} />}
      />
      <SalePages slug={slug} state={state} methods={rows.methods.map(({ method }) => method)} />
      <div className="grid gap-x-10 xl:grid-cols-2 xl:items-start">
        {state === 'draft' && <Publishing found={found} />}
        <Section title="As it is planned" id="facts">
          <OfficeSaleFacts
            {...{ sale, place, methods: rows.methods, slots: rows.slots, offers: rows.offers.length }}
            orders={{ claimed: facts.ordersClaimed, capacity: facts.orderCapacity }}
          />
        </Section>
      </div>
    </>
  );
}

function Publishing({ found: { sale, facts, readiness } }: { found: OfficeSale }) {
  return (
    <Section title="Before shoppers see it" id="check-list">
      <CheckList items={readiness} slug={sale.slug} />
      <div className="mt-4">
        {isReady(readiness) ? (
          <PublishForm saleId={sale.id} version={facts.version} />
        ) : (
          <p>It can be published once nothing needed is missing.</p>
        )}
      </div>
    </Section>
  );
}
