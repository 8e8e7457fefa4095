import { plural } from '@/kernel/text';
import { Checkbox } from '@/ui/checkbox';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import type { ShownWindow } from '../domain/shown-windows';

type Typed = {
  readonly values: Readonly<Record<string, string>>;
  readonly fieldErrors: Readonly<Record<string, string>>;
};

const row = 'grid grid-cols-2 items-end gap-x-3 gap-y-2 border-t border-rule pt-2 sm:grid-cols-5';

/** One window of a sale, to be changed in place; whoever has ordered for it keeps its time. */
export function WindowFields({ slot, values, fieldErrors }: Typed & { readonly slot: ShownWindow }) {
  const { id, title, claimed } = slot;
  const isTaken = claimed > 0;
  const field = (name: 'from' | 'until' | 'orders' | 'items') => ({
    name: `${name}:${id}`,
    defaultValue: values[`${name}:${id}`] ?? slot[name],
    error: fieldErrors[`${name}:${id}`],
  });
  return (
    <fieldset>
      <legend className="font-semibold">
        {title}
        <span className="font-normal text-bran"> · {isTaken ? plural(claimed, 'order') : 'no orders yet'}</span>
      </legend>
      <div className={row}>
        <TextInput {...field('from')} label="From" type="time" readOnly={isTaken} />
        <TextInput {...field('until')} label="Until" type="time" readOnly={isTaken} />
        <TextInput {...field('orders')} label="Orders" inputMode="numeric" />
        <TextInput {...field('items')} label="Items" inputMode="numeric" isOptional />
        {!isTaken && (
          <Checkbox
            name={`drop:${id}`}
            value="yes"
            label="Take it away"
            defaultChecked={values[`drop:${id}`] !== undefined}
            error={fieldErrors[`drop:${id}`]}
          />
        )}
      </div>
    </fieldset>
  );
}

const ways = [
  { value: 'collection', label: 'Collection' },
  { value: 'delivery', label: 'Delivery' },
];

/** Room for a few windows more. */
export function NewWindows({ rows, values, fieldErrors }: Typed & { readonly rows: ReadonlyArray<string> }) {
  return rows.map((id, place) => {
    const field = (name: 'method' | 'from' | 'until' | 'orders' | 'items') => ({
      name: `${name}:${id}`,
      defaultValue: values[`${name}:${id}`],
      error: fieldErrors[`${name}:${id}`],
    });
    return (
      <fieldset key={id}>
        <legend className="font-semibold">{place === 0 ? 'A new slot' : 'Another new slot'}</legend>
        <div className={row}>
          <TextInput {...field('from')} label="From" type="time" />
          <TextInput {...field('until')} label="Until" type="time" />
          <TextInput {...field('orders')} label="Orders" inputMode="numeric" />
          <TextInput {...field('items')} label="Items" inputMode="numeric" isOptional />
          <Select {...field('method')} label="Way" options={ways} />
        </div>
      </fieldset>
    );
  });
}
