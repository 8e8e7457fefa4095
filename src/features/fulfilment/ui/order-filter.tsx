import type { OrderState } from '@/features/orders/domain/moves';
import { stateWords } from '@/features/orders/domain/words';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';

const states = [
  { value: '', label: 'Every state' },
  ...Object.entries(stateWords).map(([value, label]) => ({ value, label })),
];

/** Searches and filters a list of orders; a plain form whose answers stand in the address. */
export function OrderFilter({ text, state }: { readonly text: string; readonly state: OrderState | null }) {
  return (
    <form method="get" role="search" className="mb-5 flex flex-wrap items-end gap-3 print:hidden">
      <TextInput
        label="Reference, name or e-mail"
        name="q"
        type="search"
        defaultValue={text}
        className="grow"
        autoComplete="off"
      />
      <Select label="State" name="state" options={states} defaultValue={state ?? ''} />
      <Button type="submit">Show</Button>
    </form>
  );
}
