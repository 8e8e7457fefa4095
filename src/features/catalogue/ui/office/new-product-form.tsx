'use client';

import { catalogueLimits } from '@/config/frontend';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { createProductAction } from '../../actions/office';
import { OfficeForm } from './office-form';
import type { Choice } from './words-form';

/** Begins a product: a draft that nobody sees before it is put on the menu. */
export function NewProductForm({ categories }: { readonly categories: ReadonlyArray<Choice> }) {
  return (
    <OfficeForm id="new" action={createProductAction} submit="Begin the product">
      {({ field }) => (
        <div className="grid gap-3 sm:grid-cols-3">
          <TextInput {...field('name')} label="Name" maxLength={catalogueLimits.name} required />
          <Select {...field('categoryId')} label="Sort of bake" options={categories} />
          <TextInput
            {...field('slug')}
            label="Address"
            placeholder="made of its name"
            maxLength={catalogueLimits.slug}
            autoCapitalize="none"
            spellCheck={false}
            isOptional
          />
        </div>
      )}
    </OfficeForm>
  );
}
