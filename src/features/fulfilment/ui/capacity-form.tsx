'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import type { CapacityRow } from '@/features/bake-sales/domain/capacity';
import { stateWords } from '@/features/orders/domain/words';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { TextLink } from '@/ui/text-link';
import { changeCapacityAction, type CapacityFormState } from '../actions/sale';
import { resourceValue } from '../domain/resource-value';

const untouched: CapacityFormState = { message: null, fieldErrors: {}, values: {}, holding: null };

type CapacityFormProps = {
  readonly saleId: string;
  readonly version: number;
  readonly back: string;
  readonly rows: ReadonlyArray<CapacityRow>;
};

/** Sets how much a sale has of something, or stops selling it; what stands in the way is listed with its orders. */
export function CapacityForm({ saleId, version, back, rows }: CapacityFormProps) {
  const [state, action] = useActionState(changeCapacityAction, untouched);
  const { message, holding } = state;
  return (
    <form action={action} key={JSON.stringify(state)} className="mt-4 grid max-w-xl gap-3">
      <input type="hidden" name="saleId" value={saleId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="back" value={back} />
      {message && (
        <Notice tone="problem" role="alert" title={message}>
          {holding && <HoldingOrders holding={holding} />}
        </Notice>
      )}
      <HowMuch state={state} rows={rows} />
      <p className="flex flex-wrap gap-3">
        <SubmitButton size="small">Set it</SubmitButton>
        <SubmitButton size="small" kind="quiet" name="stop" value="yes">
          Stop selling it
        </SubmitButton>
      </p>
    </form>
  );
}

type HowMuchProps = Pick<CapacityFormProps, 'rows'> & { readonly state: CapacityFormState };

function HowMuch({ state: { values, fieldErrors }, rows }: HowMuchProps) {
  return (
    <>
      <Select
        label="Change how much there is of"
        name="of"
        error={fieldErrors.of}
        defaultValue={values.of}
        options={rows.map(({ of, name }) => ({ value: resourceValue(of), label: name }))}
      />
      <TextInput
        label="There shall be"
        name="capacity"
        inputMode="numeric"
        pattern="\d{1,6}"
        autoComplete="off"
        hint="All together, what is held and sold included. Not needed to stop selling."
        defaultValue={values.capacity}
        error={fieldErrors.capacity}
      />
      <TextInput
        label="Why?"
        name="reason"
        id="capacity-reason"
        required
        minLength={3}
        maxLength={textLimits.reason}
        defaultValue={values.reason}
        error={fieldErrors.reason}
      />
    </>
  );
}

function HoldingOrders({ holding }: { readonly holding: NonNullable<CapacityFormState['holding']> }) {
  return (
    <ul className="mt-2 grid gap-1" aria-label="Orders that hold it">
      {holding.map(({ reference, name, state, units }) => (
        <li key={reference}>
          {units} × <TextLink href={`/admin/orders/${reference}`}>{reference}</TextLink>, {name ?? 'erased'} (
          {stateWords[state].toLowerCase()})
        </li>
      ))}
    </ul>
  );
}
