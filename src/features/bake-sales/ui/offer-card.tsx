import type { ReactNode } from 'react';
import { ContainsLine } from '@/features/catalogue/ui/label-facts';
import { Picture } from '@/features/catalogue/ui/picture';
import { AppLink } from '@/ui/app-link';
import { Card } from '@/ui/card';
import { Price } from '@/ui/price';
import type { ShownOffer } from '../domain/shown-sale';
import { StockStamp } from './sale-words';

type OfferCardProps = {
  readonly offer: ShownOffer;
  readonly saleSlug: string;
  /** What is left is only worth telling while it can be ordered. */
  readonly isOpen: boolean;
  /** The form that puts it into the basket. */
  readonly action?: ReactNode;
  /** The words why it cannot be ordered just now. */
  readonly whyNot?: string | null | undefined;
  readonly isFirst?: boolean;
};

/** A bake on the menu of a sale. */
export function OfferCard({ offer, saleSlug, isOpen, action, whyNot = null, isFirst = false }: OfferCardProps) {
  const { name, description, productSlug, photo, pricePence, unit, label, left } = offer;
  return (
    // Beside its picture on a phone, so that a menu of thirty is not a mile long; below it where there is room.
    <Card as="li" isFlush className="grid grid-cols-[7.5rem_1fr] sm:flex sm:flex-col">
      <Picture
        photo={photo}
        sizes={['thumbnail', 'card']}
        width="(width >= 80rem) 17rem, (width >= 64rem) 25rem, (width >= 40rem) 45vw, 7.5rem"
        isFirst={isFirst}
        isDecoration
        className="size-full sm:aspect-4/3 sm:h-auto"
      />
      <div className="flex min-w-0 grow flex-col gap-1.5 p-3 sm:gap-2 sm:p-4">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <h3 className="text-lg">
            <AppLink href={`/products/${productSlug}?sale=${saleSlug}`} className="hover:underline">
              {name}
            </AppLink>
          </h3>
          {isOpen && <StockStamp left={left} />}
        </div>
        <p className="hidden text-sm sm:line-clamp-2">{description}</p>
        <ContainsLine label={label} />
        <div className="mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-2 pt-1">
          <p className="font-semibold">
            <Price amount={pricePence} unit={unit} />
          </p>
          {whyNot === null ? action : <p className="text-sm text-bran">{whyNot}</p>}
        </div>
      </div>
    </Card>
  );
}
