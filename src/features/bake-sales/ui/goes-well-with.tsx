import { Picture } from '@/features/catalogue/ui/picture';
import { AppLink } from '@/ui/app-link';
import { Card } from '@/ui/card';
import { Price } from '@/ui/price';
import type { GoesWith } from '../domain/goes-with';
import { StockStamp } from './sale-words';

type GoesWellProps = {
  readonly bakes: ReadonlyArray<GoesWith>;
  readonly saleSlug: string;
  /** What is left is only worth telling while it can be ordered. */
  readonly isOpen: boolean;
};

/** Other bakes of the same sale, as small cards. */
export function GoesWellWith({ bakes, saleSlug, isOpen }: GoesWellProps) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-4">
      {bakes.map(({ variantId, productSlug, name, unit, photo, pricePence, left }) => (
        <Card key={variantId} as="li" isFlush className="relative flex flex-col">
          <Picture
            photo={photo}
            sizes={['thumbnail', 'card']}
            width="(width >= 48rem) 16rem, 45vw"
            isDecoration
            className="aspect-4/3 w-full"
          />
          <div className="flex grow flex-col gap-1 p-3">
            <h3 className="text-base sm:text-lg">
              {/* The whole card leads there; only its name is the link. */}
              <AppLink
                href={`/products/${productSlug}?sale=${saleSlug}`}
                className="after:absolute after:inset-0 hover:underline"
              >
                {name}
              </AppLink>
            </h3>
            <p className="mt-auto flex flex-wrap items-center justify-between gap-2 text-sm font-semibold">
              <Price amount={pricePence} unit={unit} />
              {isOpen && <StockStamp left={left} />}
            </p>
          </div>
        </Card>
      ))}
    </ul>
  );
}
