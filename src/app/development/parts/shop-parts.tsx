import { StockStamp } from '@/features/bake-sales/ui/sale-words';
import { PicturePlaceholder } from '@/features/catalogue/ui/picture-placeholder';
import { ReviewQuote } from '@/features/reviews/ui/review-quote';
import type { FrontBake } from '@/features/storefront/domain/front-bakes';
import { FrontBakes } from '@/features/storefront/ui/front-bakes';
import { pence } from '@/kernel/money';
import { Section } from '@/ui/section';

const bake: FrontBake = {
  slug: 'sourdough',
  name: 'Sourdough',
  note: null,
  photo: null,
  pricePence: pence(400),
  isFromPrice: false,
  unit: 'loaf',
  inNextSale: { left: 12 },
};

const bakes: ReadonlyArray<FrontBake> = [
  { ...bake, note: 'Thirty hours from flour to crust.' },
  { ...bake, slug: 'apple-pie', name: 'Large apple pie', unit: 'each', inNextSale: { left: 3 } },
  { ...bake, slug: 'cake', name: 'Whole cake', unit: 'each', isFromPrice: true, inNextSale: { left: 0 } },
  { ...bake, slug: 'kimchi', name: 'Kimchi', unit: 'jar', inNextSale: null },
];

// A day that never changes, so that the page looks the same whenever it is opened.
const writtenAt = Date.UTC(2026, 10, 25, 15, 20);

/** What the areas show in more than one place. */
export function ShopParts() {
  return (
    <Section id="shop" title="Of the shop itself">
      <FrontBakes bakes={bakes} saleSlug="saturday" isOpen />
      <p className="my-6 flex flex-wrap gap-2">
        <StockStamp left={6} />
        <StockStamp left={1} />
        <StockStamp left={0} />
      </p>
      <div className="grid gap-8 md:grid-cols-2">
        <ReviewQuote
          isLead
          review={{ id: 'rev_1', name: 'Ann, Harley', rating: 5, text: 'Proper crust.', writtenAt, about: null }}
        />
        <ReviewQuote
          review={{
            id: 'rev_2',
            name: null,
            rating: 4,
            text: 'A touch dark for my mother, perfect for me.',
            writtenAt,
            about: { slug: 'sourdough', name: 'Sourdough' },
          }}
        />
      </div>
      <div className="mt-8 w-48">
        <PicturePlaceholder className="w-full rounded-md" />
        <p className="mt-1 text-sm text-bran">A bake without a picture</p>
      </div>
    </Section>
  );
}
