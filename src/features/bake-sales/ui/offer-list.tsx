import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';
import type { ShownOffer } from '../domain/shown-sale';
import { StockStamp } from './sale-words';

type OfferListProps = {
  readonly offers: ReadonlyArray<ShownOffer>;
  readonly saleSlug: string;
  /** What is left is only worth telling while it can be ordered. */
  readonly isOpen: boolean;
};

/** Everything on offer, by sort, without pictures: like the slate by the door. */
export function OfferList({ offers, saleSlug, isOpen }: OfferListProps) {
  const groups = Map.groupBy(offers, (offer) => offer.categoryName);
  return (
    <div className="gap-x-12 md:columns-2">
      {[...groups].map(([category, group]) => (
        <section key={category} className="mb-8 break-inside-avoid">
          <h3 className="mb-1 text-xl">{category}</h3>
          <ul>
            {group.map((offer) => (
              <li key={offer.id} className="flex items-center gap-3 border-b border-rule py-2.5 last:border-0">
                <TextLink href={`/products/${offer.productSlug}?sale=${saleSlug}`} quiet className="grow">
                  {offer.name}
                </TextLink>
                {isOpen && <StockStamp left={offer.left} />}
                <Price amount={offer.pricePence} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
