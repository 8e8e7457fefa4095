import type { Metadata } from 'next';
import { brand, homeShows, sharePicture } from '@/config/frontend';
import { isOpenAt } from '@/features/bake-sales/domain/sale-state';
import { FirstSteps } from '@/features/bake-sales/ui/first-steps';
import { KeptNotice } from '@/features/bake-sales/ui/kept-notice';
import { ratingJsonLd } from '@/features/reviews/domain/json-ld';
import { bakeryJsonLd } from '@/features/shop/domain/json-ld';
import { favouriteBakes, tasteOf } from '@/features/storefront/domain/front-bakes';
import type { Home } from '@/features/storefront/domain/home';
import { cachedHome } from '@/features/storefront/queries/home-page';
import { FrontBakes } from '@/features/storefront/ui/front-bakes';
import { HomeSection } from '@/features/storefront/ui/home-section';
import { NewsColumn } from '@/features/storefront/ui/news-column';
import { Poster } from '@/features/storefront/ui/poster';
import { Shelves } from '@/features/storefront/ui/shelves';
import { Voices } from '@/features/storefront/ui/voices';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { JsonLd } from '@/ui/json-ld';
import { TextLink } from '@/ui/text-link';

export const metadata: Metadata = pageMetadata({
  title: `${brand.name}: bread, pastry and cake baked to order`,
  absoluteTitle: true,
  description: 'Choose a bake sale, order before its cut-off, and collect bread, pastry and cake baked for that day.',
  path: '/',
});

/** The front of the shop: the next sales, the favourites of the season, what there is, news, and what people say. */
export default async function HomePage() {
  const context = await currentContext();
  const home = await cachedHome(context);
  const now = context.now();
  if (home === null) return <FirstSteps />;
  const saleSlug = home.next?.sale.slug ?? null;
  return (
    <>
      <JsonLd data={bakery(home, context.baseUrl)} />
      {!home.isLive && <KeptNotice />}
      <Poster home={home} now={now} />
      <Bakes home={home} now={now} />
      {home.shelves.length > 0 && (
        <HomeSection id="shelves" title="What we bake">
          <Shelves shelves={onTable(home)} saleSlug={saleSlug} />
        </HomeSection>
      )}
      <Voices reviews={home.reviews} />
      {home.news.length > 0 && (
        <HomeSection id="news" title="From the bakehouse" more={<TextLink href="/news">All the news</TextLink>}>
          <NewsColumn news={home.news} />
        </HomeSection>
      )}
    </>
  );
}

function bakery({ settings, reviews }: Home, origin: string) {
  const { strapline } = brand;
  return {
    ...bakeryJsonLd({ settings, strapline, picture: sharePicture.src, origin }),
    ...ratingJsonLd(reviews.totals),
  };
}

function Bakes({ home, now }: { home: Home; now: Instant }) {
  const { next, favourites } = home;
  const chosen = favouriteBakes(favourites, next).slice(0, homeShows.bakes);
  const bakes = chosen.length === 0 && next ? tasteOf(next, homeShows.bakes) : chosen;
  if (bakes.length === 0) return null;
  const menu = next ? `/menu?sale=${next.sale.slug}` : '/menu';
  return (
    <HomeSection
      id="bakes"
      title={chosen.length > 0 || !next ? 'Favourites of the season' : `On the table for ${longDay(next.sale.bakeDay)}`}
      more={<TextLink href={menu}>See the whole menu</TextLink>}
    >
      <FrontBakes
        bakes={bakes}
        saleSlug={next?.sale.slug ?? null}
        isOpen={home.isLive && next !== null && isOpenAt(next.sale, now)}
      />
    </HomeSection>
  );
}

/** The sorts of bake that the next sale has; all of them where there is none. */
function onTable({ shelves, next }: Home): Home['shelves'] {
  if (next === null) return shelves;
  return shelves.filter(({ slug }) => next.offers.some(({ categorySlug }) => categorySlug === slug));
}
