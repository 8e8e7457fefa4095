'use client';

import { basketLimits } from '@/config/frontend';
import { formatPence } from '@/kernel/money';
import type { OfferId, SaleId } from '@/kernel/ids';
import { QuantityStepper } from '@/ui/quantity-stepper';
import { RadioCards } from '@/ui/radio-cards';
import { Select, type SelectOption } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { AddOutcome } from './add-outcome';
import { useAdd } from './use-add';

/** One kind of a bake that a sale offers. */
export type Kind = {
  readonly offerId: OfferId;
  readonly name: string;
  readonly pricePence: number;
  /** How many are left, pool and all. */
  readonly left: number;
  readonly maxPerOrder: number | null;
  /** What is left, in words; null where nobody needs to hurry. */
  readonly stock: string | null;
};

type ChooseFormProps = {
  readonly saleId: SaleId;
  /** What the button adds, for those who listen. */
  readonly name: string;
  readonly kinds: ReadonlyArray<Kind>;
  readonly slots: ReadonlyArray<SelectOption>;
  readonly slotsLabel: string;
};

/** Kind, time and quantity of a bake, and the way into the basket. */
export function ChooseForm({ saleId, name, kinds, slots, slotsLabel }: ChooseFormProps) {
  const { state, action, form } = useAdd();
  const { slotId = '' } = state.values;
  return (
    <form ref={form} action={action} className="grid gap-3">
      <input type="hidden" name="saleId" value={saleId} />
      <KindField kinds={kinds} />
      {slots.length > 0 && (
        // A form that was sent starts afresh; the time that was chosen is chosen still.
        <Select
          key={slotId}
          name="slotId"
          label={slotsLabel}
          options={slots}
          placeholder="Choose at checkout"
          defaultValue={slotId}
        />
      )}
      <div className="flex items-end gap-3">
        <QuantityStepper name="quantity" label="How many" of={name} min={1} max={mostOf(kinds)} />
        <SubmitButton className="h-(--control-height) grow" workingLabel="Adding…">
          Add to basket<VisuallyHidden>: {name}</VisuallyHidden>
        </SubmitButton>
      </div>
      <AddOutcome state={state} />
    </form>
  );
}

function KindField({ kinds }: { readonly kinds: ReadonlyArray<Kind> }) {
  const [first] = kinds;
  if (first && kinds.length === 1) return <input type="hidden" name="offerId" value={first.offerId} />;
  return (
    <RadioCards
      name="offerId"
      label="Which kind?"
      defaultValue={kinds.find(({ left }) => left > 0)?.offerId}
      options={kinds.map(({ offerId, name, pricePence, left, stock }) => ({
        value: offerId,
        label: name,
        hint: stock,
        aside: formatPence(pricePence),
        isDisabled: left === 0,
      }))}
    />
  );
}

function mostOf(kinds: ReadonlyArray<Kind>): number {
  const most = kinds.map(({ left, maxPerOrder }) => Math.min(left, maxPerOrder ?? left));
  return Math.min(basketLimits.perLine, Math.max(1, ...most));
}
