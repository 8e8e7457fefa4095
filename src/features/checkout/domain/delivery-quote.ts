import { deliveryFee, type DeliveryZone, zoneOf } from '@/features/shop/domain/delivery';
import { zoneProblemInWords } from '@/features/shop/domain/delivery-words';
import { formatPence, type Pence } from '@/kernel/money';

/** What bringing an order to somebody's door comes to, as far as they have said where that is. */
export type DeliveryQuote =
  | { readonly kind: 'not_said' }
  | { readonly kind: 'outside'; readonly sentence: string }
  | {
      readonly kind: 'known';
      readonly zoneName: string;
      readonly feePence: Pence;
      /** What is missing to have it free; null where nothing would, or it is. */
      readonly missingPence: Pence | null;
    };

export type DeliveryOffer = {
  readonly zones: ReadonlyArray<DeliveryZone>;
  readonly goodsPence: Pence;
  /** Where the same can be collected; null where it cannot. */
  readonly collectAt: string | null;
};

/** Works out what a delivery costs from a postcode as far as it is typed; the order itself is priced by the server. */
export function quoteDelivery({ zones, goodsPence, collectAt }: DeliveryOffer, typedPostcode: string): DeliveryQuote {
  const found = zoneOf(zones, typedPostcode);
  if (found.ok) {
    const { zone } = found.value;
    return { kind: 'known', zoneName: zone.name, ...deliveryFee(zone, goodsPence) };
  }
  if (found.problem.kind === 'no_postcode') return { kind: 'not_said' };
  return { kind: 'outside', sentence: zoneProblemInWords(found.problem, collectAt) };
}

/** The same in words; null while there is nothing to say yet. */
export function quoteInWords(quote: DeliveryQuote): string | null {
  switch (quote.kind) {
    case 'not_said':
      return null;
    case 'outside':
      return quote.sentence;
    case 'known': {
      const fee = quote.feePence === 0 ? 'is free' : `costs ${formatPence(quote.feePence)}`;
      const more = quote.missingPence === null ? '' : ` ${missingInWords(quote.missingPence)}`;
      return `Delivery to ${quote.zoneName} ${fee}.${more}`;
    }
  }
}

/** What would make a delivery free: "£4.20 more and delivery is free." */
export function missingInWords(missingPence: Pence): string {
  return `${formatPence(missingPence)} more and delivery is free.`;
}
