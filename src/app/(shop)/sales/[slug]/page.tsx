import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { brand, sharePicture } from '@/config/frontend';
import { saleJsonLd } from '@/features/bake-sales/domain/json-ld';
import { saleStateAt } from '@/features/bake-sales/domain/sale-state';
import type { ShownSale } from '@/features/bake-sales/domain/shown-sale';
import { cachedSale, type SalePage } from '@/features/bake-sales/queries/sale-page';
import { TellMe } from '@/features/bake-sales/ui/between-bakes';
import { KeptNotice } from '@/features/bake-sales/ui/kept-notice';
import { canOrderFrom, WhyNot } from '@/features/bake-sales/ui/menu-notices';
import { OfferList } from '@/features/bake-sales/ui/offer-list';
import { SaleFacts } from '@/features/bake-sales/ui/sale-facts';
import { OrderingWindow, SaleStamp } from '@/features/bake-sales/ui/sale-words';
import { TellMeForm } from '@/features/notifications/ui/tell-me-form';
import { longDay, shortDay } from '@/kernel/clock-text';
import { breadcrumbJsonLd } from '@/kernel/schema-org';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { ButtonLink } from '@/ui/button';
import { buttonLook } from '@/ui/button-look';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { JsonLd } from '@/ui/json-ld';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';

type SaleRouteProps = { params: Promise<{ slug: string }> };

// The page and its head are one visit: they share one reading.
const readSale = cache(async (slug: string) => cachedSale(await currentContext(), slug));

export async function generateMetadata({ params }: SaleRouteProps): Promise<Metadata> {
  const page = await readSale((await params).slug);
  if (page === null) return { title: 'No such sale' };
  const { sale, place } = page.shown;
  const day = longDay(sale.bakeDay);
  const state = saleStateAt(sale, (await currentContext()).now());
  return pageMetadata({
    title: `${sale.title}, ${shortDay(sale.bakeDay)}`,
    description: `${sale.title} on ${day} at ${place.name}, ${place.town}: where and when to collect, and what we bake.`,
    path: `/sales/${sale.slug}`,
    // Who has ordered looks for it until the day is over.
    isIndexed: state !== 'cancelled' && state !== 'done',
  });
}

/** One bake sale: where it is, when to come, and what is on offer. */
export default async function SaleRoute({ params }: SaleRouteProps) {
  const context = await currentContext();
  const now = context.now();
  const page = await readSale((await params).slug);
  if (page === null) notFound();
  const { shown, isLive } = page;
  const { sale, place } = shown;
  const state = saleStateAt(sale, now);
  return (
    <>
      {!isLive && <KeptNotice />}
      <JsonLd data={facts(shown, { now, origin: context.baseUrl })} />
      <Breadcrumbs items={crumbs(shown)} />
      <PageHeading
        eyebrow={`${longDay(sale.bakeDay)} · ${place.name}`}
        title={sale.title}
        lead={state === 'open' && <OrderingWindow sale={sale} now={now} />}
        actions={<SaleStamp sale={sale} now={now} />}
      />
      <WhyNot shown={shown} now={now} />
      {state !== 'cancelled' && (
        <>
          {state !== 'done' && <NextSteps page={page} now={now} />}
          <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[20rem_1fr] lg:items-start">
            <WhereAndWhen shown={shown} now={now} />
            <div>
              <WhatWeBake shown={shown} now={now} />
            </div>
          </div>
        </>
      )}
      {state === 'upcoming' && (
        <TellMe>
          <TellMeForm />
        </TellMe>
      )}
    </>
  );
}

function NextSteps({ page: { shown, isLive }, now }: { page: SalePage; now: Instant }) {
  const { slug } = shown.sale;
  return (
    <p className="mb-8 flex flex-wrap gap-3">
      {isLive && canOrderFrom(shown, now) && <ButtonLink href={`/menu?sale=${slug}`}>Order for this day</ButtonLink>}
      {/* A file, not a page: nothing to fetch ahead, nothing to go to. */}
      <a href={`/sales/${slug}/calendar.ics`} download className={buttonLook({ kind: 'quiet' })}>
        Add to your calendar
      </a>
    </p>
  );
}

function WhereAndWhen({ shown, now }: { shown: ShownSale; now: Instant }) {
  return (
    <Card as="section" aria-labelledby="where">
      <h2 id="where" className="mb-4 text-xl">
        Where and when
      </h2>
      <SaleFacts shown={shown} now={now} />
    </Card>
  );
}

function WhatWeBake({ shown, now }: { shown: ShownSale; now: Instant }) {
  const { offers, sale } = shown;
  const state = saleStateAt(sale, now);
  return (
    <Section
      title={state === 'done' ? 'What we baked' : 'What we bake'}
      id="bakes"
      aside={offers.length > 0 && <TextLink href={`/menu?sale=${sale.slug}`}>Menu with pictures</TextLink>}
    >
      {offers.length > 0 ? (
        <OfferList offers={offers} saleSlug={sale.slug} isOpen={state === 'open'} />
      ) : (
        <EmptyState title="The menu for this day is not fixed yet">
          <p>Look in again nearer the day.</p>
        </EmptyState>
      )}
    </Section>
  );
}

const crumbs = ({ sale }: ShownSale) => [{ label: 'Home', href: '/' }, { label: longDay(sale.bakeDay) }];

function facts(shown: ShownSale, { now, origin }: { now: Instant; origin: string }) {
  const sale = saleJsonLd({ shown, organiser: brand.name, picture: sharePicture.src, now, origin });
  return [sale, breadcrumbJsonLd(crumbs(shown), origin)];
}
