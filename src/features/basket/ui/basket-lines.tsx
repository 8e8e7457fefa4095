import { Price } from '@/ui/price';
import { QuantityStepper } from '@/ui/quantity-stepper';
import { SubmitButton } from '@/ui/submit-button';
import { TextLink } from '@/ui/text-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import type { SlipLine } from '../domain/slip';

/** What takes a changed quantity: the basket's own page goes back to itself, the sheet stays where it is. */
export type ChangeLine = (sent: FormData) => void | Promise<void>;

type LinesProps = { readonly lines: ReadonlyArray<SlipLine>; readonly change: ChangeLine; readonly idPrefix: string };

/** The lines of a basket, each with what changed since it was put in, its quantity and its price. */
export function BasketLines({ lines, change, idPrefix }: LinesProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {lines.map((line) => (
        <li key={line.offerId} className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2 py-3">
          <div>
            <TextLink href={`/products/${line.productSlug}`} quiet className="font-serif text-lg font-semibold">
              {line.name}
            </TextLink>
            <p className="text-sm text-bran">
              <Price amount={line.pricePence} unit={line.unit} />
            </p>
          </div>
          <p className="text-right font-semibold">
            <Price amount={line.netPence} />
          </p>
          {line.changes.map((sentence) => (
            <p key={sentence} className="col-span-2 text-sm font-semibold text-berry">
              {sentence}
            </p>
          ))}
          <LineForms line={line} change={change} id={`${idPrefix}-${line.offerId}`} />
        </li>
      ))}
    </ul>
  );
}

type LineProps = { readonly line: SlipLine; readonly change: ChangeLine; readonly id: string };

function LineForms({ line: { offerId, name, quantity, most }, change, id }: LineProps) {
  return (
    <div className="col-span-2 flex flex-wrap items-end justify-between gap-3">
      <form action={change} className="flex items-end gap-3">
        <input type="hidden" name="offerId" value={offerId} />
        <QuantityStepper
          label={<VisuallyHidden>How many: {name}</VisuallyHidden>}
          of={name}
          name="quantity"
          id={id}
          defaultValue={quantity}
          min={1}
          max={most}
          submitsForm
        />
        <noscript>
          <SubmitButton kind="quiet">
            Update<VisuallyHidden>: {name}</VisuallyHidden>
          </SubmitButton>
        </noscript>
      </form>
      <form action={change}>
        <input type="hidden" name="offerId" value={offerId} />
        <input type="hidden" name="quantity" value="0" />
        <SubmitButton kind="quiet" size="small">
          Take out<VisuallyHidden>: {name}</VisuallyHidden>
        </SubmitButton>
      </form>
    </div>
  );
}
