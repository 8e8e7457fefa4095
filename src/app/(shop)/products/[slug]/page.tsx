import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { KeepFavourite } from '@/features/accounts/ui/keep-favourite';
import { type Availability, availabilityOf } from '@/features/bake-sales/domain/availability';
import { productJsonLd } from '@/features/bake-sales/domain/json-ld';
import { isOpenAt } from '@/features/bake-sales/domain/sale-state';
import { cachedProduct, type ProductInSale, type ProductPage } from '@/features/bake-sales/queries/product-page';
import { GoesWellWith } from '@/features/bake-sales/ui/goes-well-with';
import { KeptNotice } from '@/features/bake-sales/ui/kept-notice';
import { sharePictureOf } from '@/features/catalogue/domain/picture';
import { LabelFacts } from '@/features/catalogue/ui/label-facts';
import { Picture } from '@/features/catalogue/ui/picture';
import { breadcrumbJsonLd } from '@/kernel/schema-org';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { JsonLd } from '@/ui/json-ld';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { Chooser, NotOnSale } from './chooser';
import { ProductHead } from './product-head';

type ProductRouteProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// The page and its head are one visit: they share one reading.
const readProduct = cache(async (slug: string) => cachedProduct(await currentContext(), slug));

export async function generateMetadata({ params }: ProductRouteProps): Promise<Metadata> {
  const page = await readProduct((await params).slug);
  if (page === null) return { title: 'Not on the menu' };
  const { name, slug, description, searchTitle, searchDescription, photos } = page.product;
  return pageMetadata({
    title: searchTitle ?? name,
    description: searchDescription ?? description,
    path: `/products/${slug}`,
    picture: sharePictureOf(photos[0] ?? null),
  });
}

/** A bake: what it is, on which days it can be had, what is in it, and the way into the basket. */
export default async function ProductRoute({ params, searchParams }: ProductRouteProps) {
  const context = await currentContext();
  const page = await readProduct((await params).slug);
  if (page === null) notFound();
  const now = context.now();
  const { product } = page;
  const inSale = chooseSale(page, (await searchParams)['sale'], now);
  const [photo = null, ...photos] = product.photos;
  return (
    <>
      {page.isLive ? <JsonLd data={facts(page, { inSale, now, origin: context.baseUrl })} /> : <KeptNotice />}
      <Breadcrumbs items={crumbs(page, inSale)} />
      <div className="grid grid-cols-[8.5rem_1fr] content-start gap-x-4 gap-y-5 [grid-template-areas:'picture_head'_'choose_choose'_'about_about'] md:grid-cols-2 md:grid-rows-[auto_auto_1fr] md:gap-x-10 md:[grid-template-areas:'picture_head'_'picture_choose'_'about_choose'] lg:gap-x-14">
        <div className="[grid-area:picture]">
          <Picture
            photo={photo}
            sizes={['card', 'hero']}
            width="(width >= 48rem) 45vw, 8.5rem"
            isFirst
            className="aspect-square w-full rounded-md md:aspect-4/3"
          />
        </div>
        <ProductHead product={product} inSale={inSale} now={now} />
        <div className="[grid-area:choose]">
          {inSale ? <Chooser page={page} inSale={inSale} now={now} /> : <NotOnSale isLive={page.isLive} />}
        </div>
        <div className="[grid-area:about]">
          <p className="measure md:text-lg">{product.description}</p>
          <div className="mt-4">
            <KeepFavourite productId={product.id} name={product.name} />
          </div>
          {photos.length > 0 && <MorePictures photos={photos} />}
        </div>
      </div>
      <Labels page={page} />
      {inSale && <Beside inSale={inSale} now={now} />}
    </>
  );
}

/** The sale asked for in the address; else the first that still has some; else the first that is not over. */
function chooseSale(
  { inSales }: ProductPage,
  asked: string | string[] | undefined,
  now: Instant,
): ProductInSale | null {
  const first = (...wanted: Availability[]) => inSales.find((bake) => wanted.includes(availabilityOf(bake, now)));
  const named = inSales.find(({ sale }) => sale.slug === asked);
  return named ?? first('to_be_had') ?? first('opens_later', 'sold_out', 'fully_booked') ?? inSales[0] ?? null;
}

function crumbs({ product }: ProductPage, inSale: ProductInSale | null) {
  const menu = inSale ? `/menu?sale=${inSale.sale.slug}` : '/menu';
  const category = inSale ? [{ label: product.categoryName, href: `${menu}&category=${product.categorySlug}` }] : [];
  return [{ label: 'Menu', href: menu }, ...category, { label: product.name }];
}

type Look = { inSale: ProductInSale | null; now: Instant; origin: string };

function facts(page: ProductPage, { inSale, now, origin }: Look) {
  return [productJsonLd({ ...page, now, origin }), breadcrumbJsonLd(crumbs(page, inSale), origin)];
}

function MorePictures({ photos }: { photos: ProductPage['product']['photos'] }) {
  return (
    <ul className="mt-5 grid grid-cols-3 gap-3">
      {photos.map((photo) => (
        <li key={photo.key}>
          <Picture
            photo={photo}
            sizes={['thumbnail', 'card']}
            width="(width >= 48rem) 14vw, 30vw"
            className="aspect-square w-full rounded-md"
          />
        </li>
      ))}
    </ul>
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
      <p className="text-sm text-bran">
        “Contains” is what goes in; “may contain” is what it may have met in our one kitchen. We call nothing “free
        from”. An allergy? Say so at checkout, or <TextLink href="/contact">ask us first</TextLink>.
      </p>
    </Section>
  );
}

function Beside({ inSale: { sale, goesWith }, now }: { inSale: ProductInSale; now: Instant }) {
  if (goesWith.length === 0) return null;
  return (
    <Section title="Goes well with" id="beside">
      <GoesWellWith bakes={goesWith} saleSlug={sale.slug} isOpen={isOpenAt(sale, now)} />
    </Section>
  );
}
