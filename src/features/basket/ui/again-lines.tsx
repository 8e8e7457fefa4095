import { Price } from '@/ui/price';
import type { BasketReview } from '../domain/review';
import { changeInWords } from '../domain/words';

/** What of a former order is to be had, at the prices of now, and what has changed since. */
export function AgainLines({ review: { lines, gone, totalPence } }: { readonly review: BasketReview }) {
  return (
    <>
      <ul>
        {lines.map(({ offer, quantity, netPence, changes }) => (
          <li key={offer.id} className="border-b border-rule py-3">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>
                {quantity} × {offer.name}
              </span>
              <Price amount={netPence} />
            </p>
            {changes.map(changeInWords).map((sentence) => (
              <p key={sentence} className="text-sm text-bran">
                {sentence}
              </p>
            ))}
          </li>
        ))}
        {gone.map(({ offerId, name }) => (
          <li key={offerId} className="border-b border-rule py-3 text-bran">
            {name ?? 'Something you had'} has sold out.
          </li>
        ))}
      </ul>
      <p className="flex justify-between pt-4 text-lg font-semibold">
        Total <Price amount={totalPence} />
      </p>
    </>
  );
}
