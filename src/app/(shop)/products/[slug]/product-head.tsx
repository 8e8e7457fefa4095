import type { ProductInSale, ProductPage } from '@/features/bake-sales/queries/product-page';
import { isOpenAt } from '@/features/bake-sales/domain/sale-state';
import { StockStamp } from '@/features/bake-sales/ui/sale-words';
import type { Instant } from '@/kernel/time';
import { Price } from '@/ui/price';

type HeadProps = { product: ProductPage['product']; inSale: ProductInSale | null; now: Instant };

/** The name of a bake, what it costs on the day that is looked at, and what is left of it then. */
export function ProductHead({ product, inSale, now }: HeadProps) {
  const left = inSale && isOpenAt(inSale.sale, now) ? Math.max(...inSale.offers.map((offer) => offer.left)) : null;
  return (
    <header className="self-center [grid-area:head] md:self-start">
      <p className="mb-1 eyebrow">{product.categoryName}</p>
      <h1 className="text-2xl md:text-3xl">{product.name}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-lg font-semibold md:text-xl">
        <FromPrice product={product} inSale={inSale} />
        <StockStamp left={left} />
      </p>
    </header>
  );
}

function FromPrice({ product, inSale }: Omit<HeadProps, 'now'>) {
  const prices = inSale
    ? inSale.offers.map(({ terms }) => terms.pricePence)
    : product.variants.map(({ usualPricePence }) => usualPricePence);
  const [variant] = product.variants;
  const least = Math.min(...prices);
  const isOne = prices.every((price) => price === least);
  return (
    <span>
      {!isOne && <span className="font-normal text-bran">from </span>}
      <Price amount={least} unit={variant?.unit} />
    </span>
  );
}
