import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { isOpenAt, saleStateAt } from '@/features/bake-sales/domain/sale-state';
import type { ShownSale } from '@/features/bake-sales/domain/shown-sale';
import { orderingWords } from '@/features/bake-sales/domain/words';
import { cachedSale } from '@/features/bake-sales/queries/sale-page';
import { KeptNotice } from '@/features/bake-sales/ui/kept-notice';
import { OfferList } from '@/features/bake-sales/ui/offer-list';
import { SaleFacts } from '@/features/bake-sales/ui/sale-facts';
import { OrderingWindow, SaleStamp } from '@/features/bake-sales/ui/sale-words';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
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
  return {
    title: `${sale.title}, ${day}`,
    description: `${sale.title} on ${day} at ${place.name}, ${place.town}: where and when to collect, and what we bake.`,
  };
}

/** One bake sale: where it is, when to come, and what is on offer. */
export default async function SaleRoute({ params }: SaleRouteProps) {
  const context = await currentContext();
  const page = await readSale((await params).slug);
  if (page === null) notFound();
  const now = context.now();
  const { shown, isLive } = page;
  const { sale, place } = shown;
  const isOff = sale.cancelledAt !== null;
  const isToCome = ['upcoming', 'open'].includes(saleStateAt(sale, now));
  return (
    <>
      {!isLive && <KeptNotice />}
      <Breadcrumbs items={[{ label: 'Home', href: '/' }, { label: longDay(sale.bakeDay) }]} />
      <PageHeading
        eyebrow={`${longDay(sale.bakeDay)} · ${place.name}`}
        title={sale.title}
        lead={isToCome && <OrderingWindow sale={sale} now={now} />}
        actions={<SaleStamp sale={sale} now={now} />}
      />
      <StateNotice shown={shown} now={now} />
      {isOpenAt(sale, now) && !shown.isDayFull && isLive && (
        <p className="mb-8">
          <ButtonLink href={`/menu?sale=${sale.slug}`}>Order for this day</ButtonLink>
        </p>
      )}
      {!isOff && (
        <>
          <Section title="Where and when" id="where">
            <SaleFacts shown={shown} now={now} />
          </Section>
          <WhatWeBake shown={shown} isOpen={isOpenAt(sale, now)} />
        </>
      )}
    </>
  );
}

function StateNotice({ shown, now }: { shown: ShownSale; now: Instant }) {
  const state = saleStateAt(shown.sale, now);
  if (state === 'cancelled') {
    return (
      <Notice tone="problem" title="This sale is cancelled" className="mb-8">
        <p>
          We are sorry. Whoever had ordered has been written to and gets their money back.{' '}
          <TextLink href="/">See the next sales</TextLink>
        </p>
      </Notice>
    );
  }
  if (state === 'closed' || state === 'done') {
    return (
      <Notice title={orderingWords(shown.sale, now)} className="mb-8">
        <p>
          <TextLink href="/">See the next sales</TextLink>
        </p>
      </Notice>
    );
  }
  if (!shown.isDayFull) return null;
  return (
    <Notice tone="warning" title="This day is fully booked" className="mb-8">
      <p>We have as many orders as we can bake. Another day may still have room.</p>
    </Notice>
  );
}

function WhatWeBake({ shown, isOpen }: { shown: ShownSale; isOpen: boolean }) {
  const { offers, sale } = shown;
  return (
    <Section
      title="What we bake"
      id="bakes"
      aside={offers.length > 0 && <TextLink href={`/menu?sale=${sale.slug}`}>Menu with pictures</TextLink>}
    >
      {offers.length > 0 ? (
        <OfferList offers={offers} saleSlug={sale.slug} isOpen={isOpen} />
      ) : (
        <EmptyState title="The menu for this day is not fixed yet">
          <p>Look in again nearer the day.</p>
        </EmptyState>
      )}
    </Section>
  );
}
