'use client';

import { createContext, use } from 'react';
import type { Place } from '@/features/bake-sales/domain/offer-sheet';
import { Price } from '@/ui/price';
import { type DeliveryQuote, missingInWords } from '../domain/delivery-quote';

/** What the order comes to by what has been said so far; the quote is null for one that is collected. */
export type Sums = {
  readonly goodsPence: number;
  /** What a voucher takes off. */
  readonly discountPence: number;
  readonly quote: DeliveryQuote | null;
};

/** Tells the written-out order what was answered in the form beside it. */
export const CheckoutSums = createContext<Sums>({ goodsPence: 0, discountPence: 0, quote: null });

/** What an order comes to; of a delivery whose fee is not known yet, the rest. */
export function totalOf({ goodsPence, discountPence, quote }: Sums): number {
  return goodsPence - discountPence + (quote?.kind === 'known' ? quote.feePence : 0);
}

/** Says whether the total still misses the delivery. */
export function isFeeMissing({ quote }: Sums): boolean {
  return quote !== null && quote.kind !== 'known';
}

/** The delivery, what would make it free, and the total. */
export function SumLines() {
  const sums = use(CheckoutSums);
  return (
    <div className="border-t border-crust pt-3">
      {sums.quote && <DeliveryLine quote={sums.quote} />}
      <p className="flex justify-between text-lg font-semibold">
        Total
        <span>
          <Price amount={totalOf(sums)} />
          {isFeeMissing(sums) && <span className="font-normal"> + delivery</span>}
        </span>
      </p>
    </div>
  );
}

function DeliveryLine({ quote }: { readonly quote: DeliveryQuote }) {
  if (quote.kind !== 'known') return <p className="mb-2 text-sm text-bran">Your postcode says what delivery costs.</p>;
  const { zoneName, feePence, missingPence } = quote;
  return (
    <>
      <p className="flex justify-between gap-4">
        Delivery, {zoneName} {feePence === 0 ? <span>free</span> : <Price amount={feePence} />}
      </p>
      <p className="mb-2 text-sm text-bran empty:hidden">{missingPence !== null && missingInWords(missingPence)}</p>
    </>
  );
}

/** Where it is collected, or that it is not. */
export function HandOverLine({ place }: { readonly place: Place }) {
  const { quote } = use(CheckoutSums);
  const { name, addressLine1, town, postcode } = place;
  return (
    <p className="text-sm text-bran">
      {quote ? 'We bring it to your door.' : `Collect from ${name}, ${addressLine1}, ${town}, ${postcode}.`}
    </p>
  );
}
