import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AddToBasket } from '@/features/basket/ui/add-to-basket';
import { isOpenAt } from '@/features/bake-sales/domain/sale-state';
import type { OfferInSale } from '@/features/bake-sales/domain/shown-sale';
import { cachedProduct, type ProductInSale, type ProductPage } from '@/features/bake-sales/queries/product-page';
import { KeptNotice } from '@/features/bake-sales/ui/kept-notice';
import { ProductSales } from '@/features/bake-sales/ui/product-sales';
import { OrderingWindow, StockStamp } from '@/features/bake-sales/ui/sale-words';
import { LabelFacts } from '@/features/catalogue/ui/label-facts';
import { Picture } from '@/features/catalogue/ui/picture';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { Price } from '@/ui/price';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';

type ProductRouteProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// The page and its head are one visit: they share one reading.
const readProduct = cache(async (slug: string) => cachedProduct(await currentContext(), slug));

export async function generateMetadata({ params }: ProductRouteProps): Promise<Metadata> {
  const page = await readProduct((await params).slug);
  if (page === null) return { title: 'Not on the menu' };
  const { name, description, searchTitle, searchDescription } = page.product;
  return { title: searchTitle ?? name, description: searchDescription ?? description };
}

/** A bake: what it is, what is in it, when we bake it next, and the way into the basket. */
export default async function ProductRoute({ params, searchParams }: ProductRouteProps) {
  const context = await currentContext();
  const page = await readProduct((await params).slug);
  if (page === null) notFound();
  const now = context.now();
  const { product } = page;
  const asked = (await searchParams)['sale'];
  const inSale = chooseSale(page, asked, now);
  const [photo = null] = product.photos;
  return (
    <>
      {!page.isLive && <KeptNotice />}
      <Breadcrumbs items={crumbs(page, inSale)} />
      <div className="grid gap-8 md:grid-cols-2 lg:gap-12">
        <Picture
          photo={photo}
          sizes={['card', 'hero']}
          width="(width >= 48rem) 45vw, 95vw"
          isFirst
          className="aspect-4/3 w-full self-start rounded-md"
        />
        <div>
          <PageHeading eyebrow={product.categoryName} title={product.name} lead={product.description} />
          <WhereToBuy page={page} inSale={inSale} now={now} />
        </div>
      </div>
      <Labels page={page} />
    </>
  );
}

/** The sale asked for in the address; else the first that still has some; else the nearest. */
function chooseSale(
  { inSales }: ProductPage,
  asked: string | string[] | undefined,
  now: Instant,
): ProductInSale | null {
  const toBuy = inSales.find(({ sale, offers }) => isOpenAt(sale, now) && offers.some(({ left }) => left > 0));
  return inSales.find(({ sale }) => sale.slug === asked) ?? toBuy ?? inSales[0] ?? null;
}

function crumbs({ product }: ProductPage, inSale: ProductInSale | null) {
  const menu = inSale ? `/menu?sale=${inSale.sale.slug}` : '/menu';
  const category = inSale ? [{ label: product.categoryName, href: `${menu}&category=${product.categorySlug}` }] : [];
  return [{ label: 'Menu', href: menu }, ...category, { label: product.name }];
}

type WhereProps = { page: ProductPage; inSale: ProductInSale | null; now: Instant };

function WhereToBuy({ page, inSale, now }: WhereProps) {
  if (inSale === null) return <NotOnSale page={page} />;
  const { sale, place, offers } = inSale;
  return (
    <>
      <ProductSales productSlug={page.product.slug} inSales={page.inSales} chosen={sale} now={now} />
      <p>
        <TextLink href={`/sales/${sale.slug}`}>
          {longDay(sale.bakeDay)}, {place.name}
        </TextLink>
      </p>
      <OrderingWindow sale={sale} now={now} className="mb-4" />
      <ul className="space-y-6">
        {offers.map((offer) => (
          <li key={offer.terms.id} className="border-t border-rule pt-4">
            <OneOffer page={page} offer={offer} canOrder={isOpenAt(sale, now)} isOneOfSeveral={offers.length > 1} />
          </li>
        ))}
      </ul>
    </>
  );
}

type OneOfferProps = { page: ProductPage; offer: OfferInSale; canOrder: boolean; isOneOfSeveral: boolean };

function OneOffer({ page, offer, canOrder, isOneOfSeveral }: OneOfferProps) {
  const { saleId, terms, left } = offer;
  const variant = page.product.variants.find(({ variantId }) => variantId === terms.variantId);
  // On offer, but just taken off the catalogue: the next reading leaves it out.
  if (!variant) return null;
  const { name, unit } = variant;
  const { id, maxPerOrder } = terms;
  return (
    <>
      <p className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-xl font-semibold">
        {isOneOfSeveral && <span className="basis-full text-lg">{name}</span>}
        <Price amount={terms.pricePence} unit={unit} />
        {canOrder && <StockStamp left={left} />}
      </p>
      {canOrder && left > 0 && (
        <AddToBasket saleId={saleId} offerId={id} name={name} left={left} maxPerOrder={maxPerOrder} asksQuantity />
      )}
      {maxPerOrder !== null && <p className="mt-2 text-sm text-bran">At most {maxPerOrder} in one order.</p>}
    </>
  );
}

function NotOnSale({ page }: { page: ProductPage }) {
  const [variant] = page.product.variants;
  return (
    <>
      {variant && (
        <p className="mb-3 text-xl font-semibold">
          <Price amount={variant.usualPricePence} unit={variant.unit} />
        </p>
      )}
      {page.isLive && <p className="mb-4">None of the bake sales in the diary has it just now.</p>}
      <ButtonLink href="/menu" kind="quiet">
        See what we bake next
      </ButtonLink>
    </>
  );
}

function Labels({ page: { product } }: { page: ProductPage }) {
  return (
    <Section title="What is in it" id="label" className="max-w-3xl">
      {product.variants.map((variant) => (
        <div key={variant.variantId} className="mb-6">
          {product.variants.length > 1 && <h3 className="mb-1 text-lg">{variant.name}</h3>}
          <LabelFacts label={variant.label} />
        </div>
      ))}
    </Section>
  );
}
