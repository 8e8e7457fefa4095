import type { Metadata } from 'next';
import { brand } from '@/config/frontend';
import { isOpenAt, saleStateAt } from '@/features/bake-sales/domain/sale-state';
import type { SaleAndPlace, ShownSale } from '@/features/bake-sales/domain/shown-sale';
import { cachedMenu } from '@/features/bake-sales/queries/menu-page';
import { FirstSteps } from '@/features/bake-sales/ui/first-steps';
import { KeptNotice } from '@/features/bake-sales/ui/kept-notice';
import { OfferCard } from '@/features/bake-sales/ui/offer-card';
import { NextSale } from '@/features/bake-sales/ui/next-sale';
import { SaleDiary } from '@/features/bake-sales/ui/sale-diary';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';

export const metadata: Metadata = {
  title: { absolute: `${brand.name}: ${brand.strapline.toLowerCase()}` },
  description: 'Choose a bake sale, order before its cut-off, and collect bread, pastry and cake baked for that day.',
};

const tasteOfTheMenu = 6;

/** The front of the shop: the next sales, and a taste of what is on offer. */
export default async function HomePage() {
  const context = await currentContext();
  const { isSetUp, isLive, sales, chosen } = await cachedMenu(context, null);
  const now = context.now();
  if (!isSetUp) return <FirstSteps />;
  return (
    <>
      {!isLive && <KeptNotice />}
      <PageHeading
        title={brand.strapline}
        lead="Pick a day, order before its cut-off, and collect in your own time slot. We bake exactly what was ordered."
      />
      <NextSales sales={sales} next={chosen} now={now} />
      {chosen && <TasteOfTheMenu chosen={chosen} now={now} />}
    </>
  );
}

function NextSales({ sales, next, now }: { sales: ReadonlyArray<SaleAndPlace>; next: ShownSale | null; now: Instant }) {
  const shown = sales.filter(({ sale }) => saleStateAt(sale, now) !== 'done');
  if (shown.length === 0) {
    return (
      <EmptyState title="No bake sale in the diary just now">
        <p>We are between bakes. The next day will stand here as soon as it is fixed.</p>
      </EmptyState>
    );
  }
  const others = shown.filter(({ sale }) => sale.id !== next?.sale.id);
  return (
    <Section title="The next bake sales" id="next-sales">
      {next && <NextSale shown={next} now={now} />}
      <SaleDiary sales={others} now={now} />
    </Section>
  );
}

function TasteOfTheMenu({ chosen, now }: { chosen: ShownSale; now: Instant }) {
  const { slug, bakeDay } = chosen.sale;
  const toBuy = chosen.offers.filter(({ left }) => left !== 0);
  if (toBuy.length === 0) return null;
  const categories = new Map(chosen.offers.map((offer) => [offer.categorySlug, offer.categoryName]));
  return (
    <Section title={`On the table for ${longDay(bakeDay)}`} id="taste">
      <nav aria-label="What we bake" className="mb-6">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {[...categories].map(([category, name]) => (
            <li key={category}>
              <TextLink href={`/menu?sale=${slug}&category=${category}`} className="inline-block py-1.5">
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3">
        {oneOfEach(toBuy).map((offer) => (
          <OfferCard key={offer.id} offer={offer} saleSlug={slug} isOpen={isOpenAt(chosen.sale, now)} />
        ))}
      </ul>
      <p className="mt-8 text-center">
        <ButtonLink href={`/menu?sale=${slug}`}>See the whole menu</ButtonLink>
      </p>
    </Section>
  );
}

/** A few bakes of every sort rather than six breads: by turns, one of each category. */
function oneOfEach(offers: ShownSale['offers']): ShownSale['offers'] {
  const rows = [...Map.groupBy(offers, ({ categorySlug }) => categorySlug).values()];
  const longest = Math.max(...rows.map((row) => row.length));
  const inTurns = Array.from({ length: longest }, (_, turn) => rows.flatMap((row) => row.slice(turn, turn + 1))).flat();
  return inTurns.slice(0, tasteOfTheMenu);
}
