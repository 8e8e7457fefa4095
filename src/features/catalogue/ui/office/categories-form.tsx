'use client';

import { catalogueLimits } from '@/config/frontend';
import { plural } from '@/kernel/text';
import { Checkbox } from '@/ui/checkbox';
import { TextInput } from '@/ui/text-input';
import { changeCategoriesAction } from '../../actions/office-larder';
import type { KeptCategory } from '../../domain/office-ingredient';
import { type Binding, OfficeForm } from './office-form';

/** The sorts of bake in their order, a row each, and an empty line for a new one; all are saved at once. */
export function CategoriesForm({ categories }: { readonly categories: ReadonlyArray<KeptCategory> }) {
  return (
    <OfficeForm id="categories" action={changeCategoriesAction} submit="Save the sorts">
      {(bound) => (
        <>
          {categories.map((category) => (
            <CategoryRow key={category.id} category={category} bound={bound} />
          ))}
          <TextInput
            {...bound.field('added')}
            label="A new sort"
            maxLength={catalogueLimits.name}
            isOptional
            className="border-t border-rule pt-2"
          />
        </>
      )}
    </OfficeForm>
  );
}

type CategoryRowProps = { readonly category: KeptCategory; readonly bound: Binding };

function CategoryRow({ category: { id, name, position, isHidden, products }, bound }: CategoryRowProps) {
  const { field, isTicked } = bound;
  return (
    <fieldset className="grid grid-cols-[1fr_5rem] items-end gap-3 border-t border-rule pt-2 sm:grid-cols-[1fr_5rem_14rem]">
      <legend className="sr-only">{name}</legend>
      <input type="hidden" name="row" value={id} />
      <input type="hidden" name={`wasName-${id}`} value={name} />
      <input type="hidden" name={`wasPosition-${id}`} value={position} />
      <input type="hidden" name={`wasHidden-${id}`} value={isHidden ? 'yes' : ''} />
      <TextInput
        {...field(`name-${id}`, name)}
        label={`Name (${plural(products, 'product')})`}
        maxLength={catalogueLimits.name}
      />
      <TextInput {...field(`position-${id}`, position)} label="Place" inputMode="numeric" />
      <Checkbox
        label="Not shown at the front"
        name={`isHidden-${id}`}
        id={`categories-isHidden-${id}`}
        value="yes"
        defaultChecked={isTicked(`isHidden-${id}`, isHidden)}
      />
    </fieldset>
  );
}
