import { type Availability, availabilityOf, unavailabilityInWords } from '@/features/bake-sales/domain/availability';
import { slotTakes } from '@/features/bake-sales/domain/slot-room';
import { stockWords } from '@/features/bake-sales/domain/words';
import type { ProductInSale, ProductPage } from '@/features/bake-sales/queries/product-page';
import { ProductSales } from '@/features/bake-sales/ui/product-sales';
import { OrderingWindow } from '@/features/bake-sales/ui/sale-words';
import { ChooseForm, type Kind } from '@/features/basket/ui/choose-form';
import { ContainsLine } from '@/features/catalogue/ui/label-facts';
import { timeSpan } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextLink } from '@/ui/text-link';

type ChooserProps = { page: ProductPage; inSale: ProductInSale; now: Instant };

/** Day, way, time and quantity of a bake, within one screen of a phone. */
export function Chooser({ page, inSale, now }: ChooserProps) {
  const { product, inSales } = page;
  const { sale, place } = inSale;
  const canBeHad = availabilityOf(inSale, now) === 'to_be_had';
  return (
    <Card as="section" className="grid grid-cols-[minmax(0,1fr)] gap-3 border-bran" aria-labelledby="choose">
      <h2 id="choose" className="sr-only">
        Order it
      </h2>
      <ProductSales productSlug={product.slug} inSales={inSales} chosen={sale} now={now} />
      <div className="text-sm">
        <p>
          Collect from <TextLink href={`/sales/${sale.slug}`}>{place.name}</TextLink>
          {delivers(inSale) && ', or have it delivered'}
        </p>
        {canBeHad && <OrderingWindow sale={sale} now={now} className="text-bran" />}
      </div>
      {canBeHad ? (
        <ChooseForm
          key={sale.id}
          saleId={sale.id}
          name={product.name}
          kinds={kindsOf(page, inSale)}
          slots={slotsOf(inSale)}
          slotsLabel={delivers(inSale) ? 'Collect or have it delivered when?' : 'Collect when?'}
        />
      ) : (
        <NotThatDay inSale={inSale} now={now} />
      )}
      <Allergens page={page} />
    </Card>
  );
}

/** Allergens are told before anything is bought, and the whole label is one tap away. */
function Allergens({ page: { product } }: Pick<ChooserProps, 'page'>) {
  const [variant] = product.variants;
  return (
    <div className="border-t border-rule pt-3">
      {variant && product.variants.length === 1 && <ContainsLine label={variant.label} />}
      <p className="text-sm">
        <TextLink href="#label" className="inline-block py-1">
          Ingredients and allergens
        </TextLink>
      </p>
    </div>
  );
}

function kindsOf({ product }: ProductPage, { offers }: ProductInSale): Kind[] {
  return offers.flatMap(({ terms, left }) => {
    const variant = product.variants.find(({ variantId }) => variantId === terms.variantId);
    // On offer, but just taken off the catalogue: the next reading leaves it out.
    if (!variant) return [];
    const { id, pricePence, maxPerOrder } = terms;
    return [{ offerId: id, name: variant.name, pricePence, left, maxPerOrder, stock: stockWords(left) }];
  });
}

const delivers = ({ slots }: ProductInSale) => slots.some(({ method }) => method === 'delivery');

/** The windows to choose from, told apart where some are for the van. */
function slotsOf(inSale: ProductInSale) {
  const isMixed = delivers(inSale);
  return inSale.slots.map((slot) => {
    const isDisabled = !slotTakes(slot, 1);
    const span = timeSpan(slot.startsAt, slot.endsAt);
    const label = isMixed ? `${slot.method === 'delivery' ? 'Delivered' : 'Collect'} ${span}` : span;
    return { value: slot.id, label: isDisabled ? `${label} (full)` : label, isDisabled };
  });
}

function NotThatDay({ inSale, now }: Omit<ChooserProps, 'page'>) {
  const way = waysOn[availabilityOf(inSale, now)];
  return (
    <div className="grid justify-items-start gap-3">
      <p className="font-semibold">{unavailabilityInWords(inSale, now)}</p>
      {way && (
        <ButtonLink href={way.href(inSale)} kind="quiet">
          {way.words}
        </ButtonLink>
      )}
    </div>
  );
}

const ofThatDay = { words: 'See what is left that day', href: ({ sale }: ProductInSale) => `/menu?sale=${sale.slug}` };

/** Where to go from a day on which a bake cannot be had. */
const waysOn: Record<Availability, { words: string; href: (inSale: ProductInSale) => string } | null> = {
  to_be_had: null,
  sold_out: ofThatDay,
  fully_booked: { words: 'See what we bake next', href: () => '/menu' },
  opens_later: { words: 'Tell me when orders open', href: () => '/tell-me' },
  closed: { words: 'See what we bake next', href: () => '/menu' },
};

/** What stands where the chooser would, while no sale to come bakes it. */
export function NotOnSale({ isLive }: { isLive: boolean }) {
  return (
    <>
      {isLive && <p className="mb-4">None of the bake sales in the diary has it just now.</p>}
      <ButtonLink href="/menu" kind="quiet">
        See what we bake next
      </ButtonLink>
    </>
  );
}
