import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { officeSaleHref } from '@/features/bake-sales/domain/office-addresses';
import { findPreview } from '@/features/bake-sales/queries/preview';
import { OfferCard } from '@/features/bake-sales/ui/offer-card';
import { SaleFacts } from '@/features/bake-sales/ui/sale-facts';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'As shoppers will see it' };

type Props = { params: Promise<{ slug: string }> };

/** A sale as shoppers will see it, read afresh and shown to staff alone. */
export default async function PreviewPage({ params }: Props) {
  const { slug } = await params;
  await admitStaff('sales.edit', officeSaleHref(slug, 'preview'));
  const context = await currentContext();
  const shown = await findPreview(context, slug);
  if (!shown) notFound();
  const { sale, place, offers } = shown;
  return (
    <>
      <Notice className="mb-6">
        <p>
          Nobody but staff sees this page. <TextLink href={officeSaleHref(slug)}>Back to the sale</TextLink>
        </p>
      </Notice>
      <PageHeading eyebrow={`${longDay(sale.bakeDay)} · ${place.name}`} title={sale.title} />
      <Card as="section" aria-labelledby="where" className="mb-6 max-w-xl">
        <h2 id="where" className="mb-4 text-xl">
          Where and when
        </h2>
        <SaleFacts shown={shown} now={context.now()} />
      </Card>
      <Section title="What we bake" id="bakes">
        {offers.length === 0 && <p>Nothing is on offer yet.</p>}
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {offers.map((offer) => (
            <OfferCard key={offer.id} offer={offer} saleSlug={slug} isOpen />
          ))}
        </ul>
      </Section>
    </>
  );
}
