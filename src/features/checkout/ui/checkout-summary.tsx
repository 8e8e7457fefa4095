import { basketNav } from '@/config/frontend';
import type { Place } from '@/features/bake-sales/domain/offer-sheet';
import type { BasketReview, ReviewedLine } from '@/features/basket/domain/review';
import { changeInWords } from '@/features/basket/domain/words';
import { jointAllergens } from '@/features/catalogue/domain/joint-allergens';
import { ContainsLine, Ingredients } from '@/features/catalogue/ui/label-facts';
import { Card } from '@/ui/card';
import { Disclosure } from '@/ui/disclosure';
import { Notice } from '@/ui/notice';
import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';
import type { AppliedVoucher } from '@/features/basket/domain/applied-voucher';
import { HandOverLine, SumLines } from './checkout-sums';
import { VoucherLines } from './voucher-lines';

type SummaryProps = {
  readonly review: BasketReview;
  readonly place: Place;
  readonly voucher: AppliedVoucher | null;
};

/** What is about to be ordered, what it contains, what changed since it was chosen, and how it changes hands. */
export function CheckoutSummary({ review, place, voucher }: SummaryProps) {
  return (
    <Card as="section" className="grid gap-3" aria-labelledby="summary">
      <div className="flex items-baseline justify-between">
        <h2 id="summary" className="text-xl">
          Your order
        </h2>
        <TextLink href={basketNav.href} className="py-1">
          Change<span className="sr-only"> what is in the basket</span>
        </TextLink>
      </div>
      {review.gone.map(({ offerId, name }) => (
        <Notice key={offerId} tone="warning">
          <p>{name ?? 'Something you chose'} has sold out and is not part of this order.</p>
        </Notice>
      ))}
      <ul className="grid gap-1.5">
        {review.lines.map((line) => (
          <SummaryLine key={line.offer.id} line={line} />
        ))}
      </ul>
      <VoucherLines voucher={voucher} />
      <SumLines />
      <HandOverLine place={place} />
      <Allergens lines={review.lines} />
    </Card>
  );
}

function SummaryLine({ line: { offer, quantity, netPence, changes } }: { readonly line: ReviewedLine }) {
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-4">
      <p>
        {quantity} × {offer.name}
      </p>
      <Price amount={netPence} />
      {changes.map((change) => (
        <p key={change.kind} className="col-span-2 text-sm font-semibold text-berry">
          {changeInWords(change)}
        </p>
      ))}
    </li>
  );
}

/** What the order contains in all, and each bake's own label behind it: shown before anything is bought. */
function Allergens({ lines }: { readonly lines: ReadonlyArray<ReviewedLine> }) {
  return (
    <div>
      <ContainsLine label={jointAllergens(lines.map(({ offer }) => offer.label))} />
      <Disclosure summary="Allergens of each bake" className="mt-2 -mb-4 border-b-0 text-sm sm:-mb-6">
        <ul className="grid gap-3">
          {lines.map(({ offer: { id, name, label } }) => (
            <li key={id}>
              <p className="font-semibold">{name}</p>
              <ContainsLine label={label} />
              <p className="text-bran">
                Ingredients: <Ingredients text={label.ingredients} />
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
