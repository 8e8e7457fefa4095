import { brand, homeShows } from '@/config/frontend';
import type { ShownOffer } from '@/features/bake-sales/domain/shown-sale';
import type { Photo } from '@/features/catalogue/domain/photo';
import { Picture } from '@/features/catalogue/ui/picture';
import { plural } from '@/kernel/text';
import type { Instant } from '@/kernel/time';
import { TextLink } from '@/ui/text-link';
import type { Home } from '../domain/home';
import { BetweenBakes } from './between-bakes';
import { Diary } from './diary';
import { SaleBill } from './sale-bill';

/** The head of the front page: what the bakery does, its next sale with a print of what is on the table, and its diary. */
export function Poster({ home, now }: { readonly home: Home; readonly now: Instant }) {
  const { next } = home;
  const others = home.sales.filter(({ sale }) => sale.id !== next?.sale.id).slice(0, homeShows.sales);
  return (
    <>
      <header className="pb-5 text-center oxford-rule sm:pb-8">
        <h1 className="text-4xl">{brand.strapline}</h1>
        <p className="mx-auto mt-3 measure text-balance text-bran sm:text-lg">
          Pick a day, order before its <span className="whitespace-nowrap">cut-off</span>, and collect in your own time
          slot. We bake exactly what was ordered.
        </p>
      </header>
      <section aria-label="The next bake sales" className="poster mt-6 sm:mt-8">
        <div className="poster-bill">{next ? <SaleBill shown={next} now={now} /> : <BetweenBakes />}</div>
        <Print home={home} />
        {others.length > 0 && (
          <div className="poster-diary">
            <Diary sales={others} now={now} />
          </div>
        )}
      </section>
    </>
  );
}

/** The print of the day: a bake that is on the table next time. */
function Print({ home }: { readonly home: Home }) {
  const { next } = home;
  const offer = next && printed(next.offers, home);
  const photo = offer?.photo ?? home.shelves.find((shelf) => shelf.photo !== null)?.photo ?? null;
  return (
    <figure className="poster-print">
      <PrintPicture photo={photo} />
      {next && offer && (
        <figcaption className="mt-2 text-sm text-bran">
          <TextLink href={`/products/${offer.productSlug}?sale=${next.sale.slug}`} quiet>
            {offer.name}
          </TextLink>
          , one of {plural(new Set(next.offers.map(({ productId }) => productId)).size, 'bake')} that day
        </figcaption>
      )}
    </figure>
  );
}

function PrintPicture({ photo }: { readonly photo: Photo | null }) {
  return (
    <Picture
      photo={photo}
      sizes={['card', 'hero']}
      width="(width >= 72rem) 27rem, (width >= 48rem) 45vw, 95vw"
      isFirst
      isDecoration
      className="aspect-square w-full rounded-md"
    />
  );
}

/** The first bake with a picture that is still to be had, and that does not stand among the favourites as well. */
function printed(offers: ReadonlyArray<ShownOffer>, { favourites }: Home): ShownOffer | null {
  const pictured = offers.filter(({ photo, left }) => photo !== null && left !== 0);
  const isFavourite = ({ productId }: ShownOffer) => favourites.some((favourite) => favourite.productId === productId);
  return pictured.find((offer) => !isFavourite(offer)) ?? pictured[0] ?? offers[0] ?? null;
}
