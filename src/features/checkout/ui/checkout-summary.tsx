import type { Place } from '@/features/bake-sales/domain/offer-sheet';
import type { BasketReview } from '@/features/basket/domain/review';
import { changeInWords } from '@/features/basket/domain/words';
import { sentenceList } from '@/kernel/text';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';

/** What is about to be ordered, what it contains, what changed since it was chosen, and where it is collected. */
export function CheckoutSummary({ review, place }: { readonly review: BasketReview; readonly place: Place }) {
  return (
    <Card as="section" className="grid gap-4">
      <div className="flex items-baseline justify-between">
        <h2 className="text-xl">Your order</h2>
        <TextLink href="/basket">Change</TextLink>
      </div>
      {review.gone.map(({ offerId, name }) => (
        <Notice key={offerId} tone="warning">
          <p>{name ?? 'Something you chose'} has sold out and is not part of this order.</p>
        </Notice>
      ))}
      <ul className="divide-y divide-rule">
        {review.lines.map(({ offer, quantity, netPence, changes }) => (
          <li key={offer.id} className="grid grid-cols-[1fr_auto] gap-x-4 py-2.5">
            <p>
              {quantity} × {offer.name}
            </p>
            <Price amount={netPence} />
            {changes.map((change) => (
              <p key={change.kind} className="col-span-2 text-sm font-semibold text-berry">
                {changeInWords(change)}
              </p>
            ))}
            <p className="col-span-2 text-sm text-bran">
              Contains {namesOf(offer.label.contains)}
              {offer.label.mayContain.length > 0 && ` · may contain ${namesOf(offer.label.mayContain)}`}
            </p>
          </li>
        ))}
      </ul>
      <p className="flex justify-between border-t border-crust pt-3 text-lg font-semibold">
        Total <Price amount={review.totalPence} />
      </p>
      <p className="text-sm text-bran">
        Collect from {place.name}, {place.addressLine1}, {place.town}, {place.postcode}.
      </p>
    </Card>
  );
}

function namesOf(allergens: ReadonlyArray<{ readonly name: string }>): string {
  return allergens.length === 0 ? 'none of the 14 allergens' : sentenceList(allergens.map(({ name }) => name));
}
