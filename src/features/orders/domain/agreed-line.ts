import type { Offer, OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { Label } from '@/features/catalogue/domain/label';
import type { VatMode } from '@/features/shop/domain/settings';
import { pence } from '@/kernel/money';
import type { OrderLine } from './order';

/** What a line was agreed at, as the offer it would be a copy of today: the price, the name and the label of then. */
export function lineAsOffer(line: OrderLine, sheet: OfferSheet): Offer {
  const today = sheet.offers.find(({ id }) => id === line.offerId) ?? noLongerOffered;
  const { offerId: id, variantId, poolId, poolUnits, name, unit, vatRate, vatBasisPoints, label } = line;
  const copy = { id, variantId, poolId, poolUnits, name, unit, vatRate, vatBasisPoints, label };
  return { ...today, ...copy, pricePence: line.unitPricePence };
}

/** Says whether one more of an offer would be just what a line is: then it needs no line of its own. */
export function isCopyOf(line: OrderLine, offer: Offer, vatMode: VatMode): boolean {
  return (
    line.unitPricePence === offer.pricePence &&
    line.variantId === offer.variantId &&
    line.poolId === offer.poolId &&
    line.poolUnits === offer.poolUnits &&
    line.name === offer.name &&
    line.unit === offer.unit &&
    line.vatRate === offer.vatRate &&
    line.vatBasisPoints === (vatMode === 'registered' ? offer.vatBasisPoints : 0) &&
    isSameLabel(line.label, offer.label)
  );
}

function isSameLabel(one: Label, other: Label): boolean {
  return (
    one.ingredients === other.ingredients &&
    codes(one.contains) === codes(other.contains) &&
    codes(one.mayContain) === codes(other.mayContain) &&
    one.netQuantity === other.netQuantity &&
    one.storage === other.storage &&
    one.shelfLifeDays === other.shelfLifeDays
  );
}

const codes = (allergens: Label['contains']) => allergens.map(({ code, name }) => `${code}:${name}`).join();

/** What a sale no longer says of something it has taken off. */
const noLongerOffered = {
  productId: 'prd_gone',
  productSlug: '',
  description: '',
  categorySlug: '',
  categoryName: '',
  maxPerOrder: null,
  ownLeft: 0,
  photo: null,
  pricePence: pence(0),
} as const satisfies Partial<Offer>;
