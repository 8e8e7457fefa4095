import type { Metadata } from 'next';
import { cache } from 'react';
import { AddToBasket } from '@/features/basket/ui/add-to-basket';
import { isOpenAt, saleStateAt } from '@/features/bake-sales/domain/sale-state';
import type { ShownOffer, ShownSale } from '@/features/bake-sales/domain/shown-sale';
import { orderingWords } from '@/features/bake-sales/domain/words';
import { cachedMenu, type Menu } from '@/features/bake-sales/queries/menu-page';
import { CategoryLinks, SaleLinks } from '@/features/bake-sales/ui/menu-filter';
import { KeptNotice } from '@/features/bake-sales/ui/kept-notice';
import { OfferCard } from '@/features/bake-sales/ui/offer-card';
import { OrderingWindow } from '@/features/bake-sales/ui/sale-words';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';

type MenuPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

// The page and its head are one visit: they share one reading.
const readMenu = cache(async (slug: string | null) => cachedMenu(await currentContext(), slug));

export async function generateMetadata({ searchParams }: MenuPageProps): Promise<Metadata> {
  const { chosen } = await readMenu(wordOf((await searchParams)['sale']));
  const description =
    'Every bread, pastry and cake of a bake sale, with its price, its allergens and how many are left.';
  return { title: chosen ? `Menu for ${longDay(chosen.sale.bakeDay)}` : 'Menu', description };
}

/** The menu of a sale: what is on offer, what is left, and the way into the basket. */
export default async function MenuPage({ searchParams }: MenuPageProps) {
  const context = await currentContext();
  const asked = await searchParams;
  const menu = await readMenu(wordOf(asked['sale']));
  const now = context.now();
  if (menu.chosen === null) return <NothingToShow menu={menu} now={now} />;
  return (
    <>
      {!menu.isLive && <KeptNotice />}
      <ChosenMenu menu={menu} chosen={menu.chosen} category={wordOf(asked['category'])} now={now} />
    </>
  );
}

type ChosenProps = { menu: Menu; chosen: ShownSale; category: string | null; now: Instant };

function ChosenMenu({ menu, chosen, category, now }: ChosenProps) {
  const { sale, place } = chosen;
  const groups = Map.groupBy(chosen.offers, (offer) => offer.categorySlug);
  const shown = category !== null && groups.has(category) ? [category] : [...groups.keys()];
  return (
    <>
      <PageHeading
        eyebrow={place.name}
        title={`Menu for ${longDay(sale.bakeDay)}`}
        lead={isOpenAt(sale, now) && <OrderingWindow sale={sale} now={now} />}
        actions={<TextLink href={`/sales/${sale.slug}`}>About this sale</TextLink>}
      />
      <SaleLinks sales={menu.sales} chosen={sale} now={now} />
      <CategoryLinks offers={chosen.offers} saleSlug={sale.slug} category={shown.length === 1 ? category : null} />
      <WhyNot chosen={chosen} now={now} />
      {chosen.offers.length === 0 && <EmptyState title="The menu for this day is not fixed yet" />}
      {shown.map((slug, index) => (
        <Category key={slug} chosen={chosen} offers={groups.get(slug) ?? []} now={now} isFirst={index === 0} />
      ))}
    </>
  );
}

type CategoryProps = { chosen: ShownSale; offers: ReadonlyArray<ShownOffer>; now: Instant; isFirst: boolean };

function Category({ chosen, offers, now, isFirst }: CategoryProps) {
  const [first] = offers;
  if (!first) return null;
  const isOpen = isOpenAt(chosen.sale, now);
  const canOrder = isOpen && !chosen.isDayFull;
  return (
    <Section title={first.categoryName} id={first.categorySlug}>
      <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3">
        {offers.map((offer, index) => (
          <OfferCard
            key={offer.id}
            offer={offer}
            saleSlug={chosen.sale.slug}
            isOpen={isOpen}
            isFirst={isFirst && index === 0}
            action={canOrder && offer.left ? <Add chosen={chosen} offer={offer} left={offer.left} /> : null}
          />
        ))}
      </ul>
    </Section>
  );
}

function Add({ chosen, offer, left }: { chosen: ShownSale; offer: ShownOffer; left: number }) {
  const { id, name, maxPerOrder } = offer;
  return <AddToBasket saleId={chosen.sale.id} offerId={id} name={name} left={left} maxPerOrder={maxPerOrder} />;
}

/** Why nothing can be ordered, where that is so. */
function WhyNot({ chosen, now }: { chosen: ShownSale; now: Instant }) {
  const state = saleStateAt(chosen.sale, now);
  if (state !== 'open') {
    return (
      <Notice className="mb-8" title={orderingWords(chosen.sale, now)}>
        <p>
          {state === 'upcoming'
            ? 'Have a look round; you can order then.'
            : 'We are no longer taking orders for this day.'}
        </p>
      </Notice>
    );
  }
  if (!chosen.isDayFull) return null;
  return (
    <Notice tone="warning" className="mb-8" title="This day is fully booked">
      <p>We have as many orders as we can bake. Another day may still have room.</p>
    </Notice>
  );
}

function NothingToShow({ menu, now }: { menu: Menu; now: Instant }) {
  return (
    <>
      <PageHeading title="Menu" />
      {menu.sales.length > 0 ? (
        <>
          <p className="mb-4">There is no such sale, or it is long over. These are the next ones:</p>
          <SaleLinks sales={menu.sales} chosen={null} now={now} />
        </>
      ) : (
        <EmptyState
          title="No bake sale in the diary just now"
          action={<ButtonLink href="/">To the front of the shop</ButtonLink>}
        >
          <p>We are between bakes. The next menu will stand here as soon as its day is fixed.</p>
        </EmptyState>
      )}
    </>
  );
}

function wordOf(asked: string | string[] | undefined): string | null {
  return typeof asked === 'string' && asked !== '' ? asked : null;
}
