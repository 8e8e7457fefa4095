import { ContainsLine, Ingredients } from '@/features/catalogue/ui/label-facts';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { Price } from '@/ui/price';
import { QuantityStepper } from '@/ui/quantity-stepper';
import { RadioCards, type RadioOption } from '@/ui/radio-cards';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { reviewPage } from '../domain/change-addresses';
import type { ChangeRow } from '../domain/change-rows';
import { slotField } from '../schema/change-wish';

type ChangeFormProps = {
  readonly reference: string;
  readonly has: ReadonlyArray<ChangeRow>;
  readonly others: ReadonlyArray<ChangeRow>;
  readonly slots: ReadonlyArray<RadioOption>;
  readonly slotId: string;
  readonly isDelivery: boolean;
};

/** What an order shall hold from now on. It changes nothing yet: it leads to a page that says what that comes to. */
export function ChangeForm({ reference, has, others, slots, slotId, isDelivery }: ChangeFormProps) {
  return (
    <form action={reviewPage(reference, [])} method="get" className="grid gap-8">
      <section aria-labelledby="has">
        <h2 id="has" className="mb-3 text-xl">
          In your order
        </h2>
        <Rows rows={has} />
      </section>
      {others.length > 0 && (
        <Disclosure summary="Add something else" isOpen={others.some(({ quantity }) => quantity > 0)}>
          <Rows rows={others} />
        </Disclosure>
      )}
      <RadioCards
        name={slotField}
        label={isDelivery ? 'When shall we bring it?' : 'When will you collect?'}
        options={slots}
        defaultValue={slotId}
        columns={2}
        required
      />
      <div>
        <Button type="submit" isWide>
          See what that comes to
        </Button>
        <p className="mt-2 text-center text-sm text-bran">Nothing changes before you confirm it on the next page.</p>
      </div>
    </form>
  );
}

function Rows({ rows }: { readonly rows: ReadonlyArray<ChangeRow> }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {rows.map((row) => (
        <li key={row.offerId} className="grid gap-x-4 gap-y-2 py-3 sm:grid-cols-[1fr_auto] sm:items-center">
          <Bake row={row} />
          <QuantityStepper
            label={<VisuallyHidden>How many: {row.name}</VisuallyHidden>}
            of={row.name}
            name={row.offerId}
            defaultValue={row.quantity}
            min={0}
            max={row.most}
          />
        </li>
      ))}
    </ul>
  );
}

function Bake({ row: { name, unit, label, pricePence, held } }: { readonly row: ChangeRow }) {
  return (
    <div>
      <p className="font-serif text-lg font-semibold">{name}</p>
      <p className="text-sm text-bran">
        {held > 0 && `You have ${held}; ${pricePence === null ? 'no more to be had.' : 'one more costs '}`}
        {pricePence !== null && <Price amount={pricePence} unit={held > 0 ? undefined : unit} />}
      </p>
      <ContainsLine label={label} />
      <details className="text-sm text-bran">
        <summary className="py-1">Ingredients of {name}</summary>
        <p className="mt-1">
          <Ingredients text={label.ingredients} />
        </p>
      </details>
    </div>
  );
}
