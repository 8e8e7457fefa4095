import { catalogueLimits } from '@/config/frontend';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import type { KeptCategory } from '../../domain/office-ingredient';
import type { ProductState } from '../../domain/office-product';
import { productStateWords } from '../../domain/office-words';

type ProductFilterProps = {
  readonly text: string;
  readonly state: ProductState | null;
  readonly category: string | null;
  readonly categories: ReadonlyArray<KeptCategory>;
};

/** Searches and filters the products; a plain form whose answers stand in the address. */
export function ProductFilter({ text, state, category, categories }: ProductFilterProps) {
  const states = Object.entries(productStateWords).map(([value, label]) => ({ value, label }));
  const sorts = categories.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <form method="get" role="search" className="mb-3 flex flex-wrap items-end gap-3 print:hidden">
      <TextInput
        label="Name"
        name="q"
        type="search"
        defaultValue={text}
        className="grow"
        autoComplete="off"
        maxLength={catalogueLimits.name}
      />
      <Select
        label="Sort of bake"
        name="category"
        options={sorts}
        placeholder="Every sort"
        defaultValue={category ?? ''}
      />
      <Select label="State" name="state" options={states} placeholder="Every state" defaultValue={state ?? ''} />
      <Button type="submit">Show</Button>
    </form>
  );
}
