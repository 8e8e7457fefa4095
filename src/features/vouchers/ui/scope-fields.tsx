import { Checkbox } from '@/ui/checkbox';
import { Disclosure } from '@/ui/disclosure';

/** Something a voucher can be limited to. */
type Choice = { readonly id: string; readonly name: string };

export type ScopeChoices = {
  readonly categories: ReadonlyArray<Choice>;
  readonly products: ReadonlyArray<Choice>;
  readonly sales: ReadonlyArray<Choice>;
};

type ScopeProps = { readonly choices: ScopeChoices; readonly ticked: ReadonlyArray<string> };

/** What a voucher is limited to; nothing ticked, it is good for everything. */
export function ScopeFields({ choices, ticked }: ScopeProps) {
  const groups = [
    { name: 'categoryIds', label: 'Only for some sorts of bake', from: choices.categories },
    { name: 'productIds', label: 'Only for some bakes', from: choices.products },
    { name: 'saleIds', label: 'Only for some sales', from: choices.sales },
  ];
  return (
    <div>
      {groups.map(({ name, label, from }) => (
        <Disclosure key={name} summary={label} isOpen={from.some(({ id }) => ticked.includes(id)) || undefined}>
          <fieldset className="grid sm:grid-cols-2 xl:grid-cols-3">
            <legend className="sr-only">{label}</legend>
            {from.map((choice) => (
              <Checkbox
                key={choice.id}
                label={choice.name}
                name={name}
                id={choice.id}
                value={choice.id}
                defaultChecked={ticked.includes(choice.id)}
              />
            ))}
          </fieldset>
        </Disclosure>
      ))}
    </div>
  );
}
