import type { ReactNode } from 'react';
import { StockStamp } from '@/features/bake-sales/ui/sale-words';
import { Picture } from '@/features/catalogue/ui/picture';
import { longDay } from '@/kernel/clock-text';
import { AppLink } from '@/ui/app-link';
import { Card } from '@/ui/card';
import { Price } from '@/ui/price';
import { SubmitButton } from '@/ui/submit-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { letFavouriteGoAction } from '../actions/favourites';
import type { OwnFavourite, SoonestOffer } from '../domain/own-favourite';

type FavouriteCardProps = {
  readonly favourite: OwnFavourite;
  /** The way into the basket; the basket supplies it. */
  readonly add: (offer: SoonestOffer) => ReactNode;
};

/** A bake somebody keeps at hand: when it is baked next, and what it costs then. */
export function FavouriteCard({ favourite: { productId, slug, name, photo, soonest }, add }: FavouriteCardProps) {
  const page = `/products/${slug}${soonest ? `?sale=${soonest.saleSlug}` : ''}`;
  return (
    <Card as="li" isFlush className="grid grid-cols-[7.5rem_1fr]">
      <Picture photo={photo} sizes={['thumbnail', 'card']} width="7.5rem" isDecoration className="size-full min-h-36" />
      <div className="flex min-w-0 flex-col gap-1.5 p-3">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <h2 className="text-lg">
            <AppLink href={page} className="hover:underline">
              {name}
            </AppLink>
          </h2>
          {soonest && <StockStamp left={soonest.left} />}
        </div>
        <p className="text-sm">{soonest ? <Soonest offer={soonest} /> : 'In no open sale just now.'}</p>
        <div className="mt-auto flex flex-wrap items-center gap-2 pt-1">
          {soonest && soonest.left > 0 && add(soonest)}
          <form action={letFavouriteGoAction}>
            <input type="hidden" name="productId" value={productId} />
            <SubmitButton kind="quiet" size="small">
              Take out<VisuallyHidden>: {name}</VisuallyHidden>
            </SubmitButton>
          </form>
        </div>
      </div>
    </Card>
  );
}

function Soonest({ offer: { bakeDay, pricePence, unit } }: { readonly offer: SoonestOffer }) {
  return (
    <>
      {longDay(bakeDay)} · <Price amount={pricePence} unit={unit} />
    </>
  );
}
