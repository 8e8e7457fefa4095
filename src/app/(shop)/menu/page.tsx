import type { Metadata } from 'next';
import { cache } from 'react';
import { AddToBasket } from '@/features/basket/ui/add-to-basket';
import { isNarrowed, type MenuAsked } from '@/features/bake-sales/domain/menu-address';
import { chooseBakes, wholeMenu } from '@/features/bake-sales/domain/menu-filter';
import { isOpenAt, saleStateAt } from '@/features/bake-sales/domain/sale-state';
import type { ShownOffer, ShownSale } from '@/features/bake-sales/domain/shown-sale';
import { cachedMenu, type Menu } from '@/features/bake-sales/queries/menu-page';
import { menuAskedSchema } from '@/features/bake-sales/schema';
import { LastMenu, NextDays, TellMe } from '@/features/bake-sales/ui/between-bakes';
import { BakeCards, BakeCardsBySort } from '@/features/bake-sales/ui/bake-cards';
import { CategoryLinks } from '@/features/bake-sales/ui/category-links';
import { KeptNotice } from '@/features/bake-sales/ui/kept-notice';
import { MenuForm } from '@/features/bake-sales/ui/menu-form';
import { canOrderFrom, LeftOut, WhyNot } from '@/features/bake-sales/ui/menu-notices';
import { NothingFits } from '@/features/bake-sales/ui/nothing-fits';
import { SaleLinks } from '@/features/bake-sales/ui/sale-links';
import { OrderingWindow } from '@/features/bake-sales/ui/sale-words';
import { WishChips } from '@/features/bake-sales/ui/wish-chips';
import { TellMeForm } from '@/features/notifications/ui/tell-me-form';
import { longDay } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';
import { VisuallyHidden } from '@/ui/visually-hidden';

type MenuPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

// The page and its head are one visit: they share one reading.
const readMenu = cache(async (slug: string | null) => cachedMenu(await currentContext(), slug));

export async function generateMetadata({ searchParams }: MenuPageProps): Promise<Metadata> {
  const asked = menuAskedSchema.parse(await searchParams);
  const { chosen } = await readMenu(asked.saleSlug);
  return pageMetadata({
    title: chosen ? `Menu for ${longDay(chosen.sale.bakeDay)}` : 'Menu',
    description: 'Every bread, pastry and cake of a bake sale, with its price, its allergens and how many are left.',
    path: '/menu',
    // One menu to be found by: other days come and go, and have pages of their own.
    isIndexed: asked.saleSlug === null && !isNarrowed(asked) && asked.sort === wholeMenu.sort,
  });
}

/** The menu of a sale: what is on offer, what is left, and the way into the basket. */
export default async function MenuPage({ searchParams }: MenuPageProps) {
  const now = (await currentContext()).now();
  const { isFreeUnclear, ...asked } = menuAskedSchema.parse(await searchParams);
  const menu = await readMenu(asked.saleSlug);
  const { chosen } = menu;
  if (chosen === null) return <NoMenu menu={menu} now={now} />;
  const { sale, place, offers } = chosen;
  const isCategoryUnknown = asked.category !== null && !offers.some((offer) => offer.categorySlug === asked.category);
  const wanted = { ...asked, saleSlug: sale.slug, category: isCategoryUnknown ? null : asked.category };
  return (
    <>
      {!menu.isLive && <KeptNotice />}
      <PageHeading
        eyebrow={place.name}
        title={`Menu for ${longDay(sale.bakeDay)}`}
        lead={
          <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            {isOpenAt(sale, now) && <OrderingWindow sale={sale} now={now} />}
            <TextLink href={`/sales/${sale.slug}`} className="text-base">
              Where and when
            </TextLink>
          </div>
        }
      />
      <SaleLinks sales={menu.sales} chosen={sale} asked={wanted} now={now} />
      <WhyNot shown={chosen} now={now} />
      <LeftOut isFreeUnclear={isFreeUnclear} isCategoryUnknown={isCategoryUnknown && offers.length > 0} />
      {offers.length > 0 ? <Bakes shown={chosen} asked={wanted} now={now} /> : <NotFixedYet menu={menu} now={now} />}
      {saleStateAt(sale, now) === 'upcoming' && (
        <TellMe>
          <TellMeForm />
        </TellMe>
      )}
    </>
  );
}

type BakesProps = { shown: ShownSale; asked: MenuAsked; now: Instant };

function Bakes({ shown, asked, now }: BakesProps) {
  const offers = chooseBakes(shown.offers, asked);
  const category = shown.offers.find(({ categorySlug }) => categorySlug === asked.category);
  const action = canOrderFrom(shown, now) ? (offer: ShownOffer) => <Add shown={shown} offer={offer} /> : () => null;
  const cards = { sale: shown, offers, now, action };
  return (
    <>
      <CategoryLinks offers={shown.offers} asked={asked} />
      <div className="group/menu grid grid-cols-[1fr_auto] items-center gap-x-4 pt-2 lg:grid-cols-[14rem_1fr] lg:grid-rows-[auto_auto_1fr] lg:items-start lg:gap-x-12 lg:pt-6">
        <MenuForm asked={asked} />
        <p role="status" className="tabular-nums lg:mb-4">
          {plural(offers.length, 'bake')}
        </p>
        <WishChips asked={asked} />
        <div className="col-span-full mt-3 transition-opacity group-has-[form[data-loading]]/menu:opacity-60 lg:col-span-1 lg:col-start-2 lg:mt-0">
          {offers.length === 0 && (
            <NothingFits shown={shown} asked={asked} categoryName={category?.categoryName ?? null} />
          )}
          {asked.sort === wholeMenu.sort && asked.words === '' ? (
            <BakeCardsBySort {...cards} />
          ) : (
            <>
              <h2>
                <VisuallyHidden>What we bake</VisuallyHidden>
              </h2>
              <BakeCards {...cards} isFirst />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Add({ shown, offer }: { shown: ShownSale; offer: ShownOffer }) {
  return <AddToBasket saleId={shown.sale.id} offerId={offer.id} name={offer.name} />;
}

function NotFixedYet({ menu, now }: { menu: Menu; now: Instant }) {
  return (
    <>
      <EmptyState title="The menu for this day is not fixed yet">
        {menu.last && <p>Below is the last one, to give you an idea.</p>}
      </EmptyState>
      {menu.last && <LastMenu last={menu.last} now={now} />}
    </>
  );
}

/** No sale is open or to come, or there is none of the name asked for. */
function NoMenu({ menu, now }: { menu: Menu; now: Instant }) {
  const ahead = menu.sales.filter(({ sale }) => now < sale.closesAt);
  if (ahead.length > 0) {
    return (
      <>
        <PageHeading title="Menu" lead="There is no such sale, or it is long over. These are the next ones." />
        <NextDays sales={ahead} now={now} />
      </>
    );
  }
  return (
    <>
      <PageHeading
        title="Menu"
        lead="No bake sale in the diary just now. We are between bakes: the next menu will stand here as soon as its day is fixed."
      />
      <TellMe>
        <TellMeForm />
      </TellMe>
      {menu.last && <LastMenu last={menu.last} now={now} />}
    </>
  );
}
