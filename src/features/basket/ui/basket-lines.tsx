import { Notice } from '@/ui/notice';
import { Price } from '@/ui/price';
import { QuantityStepper } from '@/ui/quantity-stepper';
import { SubmitButton } from '@/ui/submit-button';
import { TextLink } from '@/ui/text-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { changeBasketAction } from '../actions';
import type { BasketReview, ReviewedLine } from '../domain/review';
import { changeInWords } from '../domain/words';

/** The lines of a basket, each with what changed since it was put in, its quantity and its price. */
export function BasketLines({ review }: { readonly review: BasketReview }) {
  return (
    <>
      {review.gone.map(({ offerId, name }) => (
        <Notice key={offerId} tone="warning" className="mb-3">
          <p>{name ?? 'Something you chose'} has sold out, so it is no longer in your order.</p>
        </Notice>
      ))}
      <ul className="divide-y divide-rule border-y border-rule">
        {review.lines.map((line) => (
          <BasketLine key={line.offer.id} line={line} />
        ))}
      </ul>
    </>
  );
}

function BasketLine({ line }: { readonly line: ReviewedLine }) {
  const { offer, netPence, changes } = line;
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2 py-4">
      <div>
        <TextLink href={`/products/${offer.productSlug}`} className="font-serif text-lg font-semibold">
          {offer.name}
        </TextLink>
        <p className="text-sm text-bran">
          <Price amount={offer.pricePence} unit={offer.unit} />
        </p>
      </div>
      <p className="text-right font-semibold">
        <Price amount={netPence} />
      </p>
      {changes.map((change) => (
        <p key={change.kind} className="col-span-2 text-sm font-semibold text-berry">
          {changeInWords(change)}
        </p>
      ))}
      <LineForms line={line} />
    </li>
  );
}

function LineForms({ line: { offer, quantity, most } }: { readonly line: ReviewedLine }) {
  return (
    <div className="col-span-2 flex flex-wrap items-end justify-between gap-3">
      <form action={changeBasketAction} className="flex items-end gap-3">
        <input type="hidden" name="offerId" value={offer.id} />
        <QuantityStepper
          key={quantity}
          label={<VisuallyHidden>How many: {offer.name}</VisuallyHidden>}
          of={offer.name}
          name="quantity"
          id={`quantity-${offer.id}`}
          defaultValue={quantity}
          min={1}
          max={most}
          submitsForm
        />
        <noscript>
          <SubmitButton kind="quiet">
            Update<VisuallyHidden>: {offer.name}</VisuallyHidden>
          </SubmitButton>
        </noscript>
      </form>
      <form action={changeBasketAction}>
        <input type="hidden" name="offerId" value={offer.id} />
        <input type="hidden" name="quantity" value="0" />
        <SubmitButton kind="quiet">
          Take out<VisuallyHidden>: {offer.name}</VisuallyHidden>
        </SubmitButton>
      </form>
    </div>
  );
}
