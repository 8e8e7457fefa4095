'use client';

import { catalogueLimits } from '@/config/frontend';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import { changeProductWordsAction } from '../../actions/office';
import type { OfficeProduct } from '../../domain/office-product';
import { type Binding, OfficeForm } from './office-form';

export type Choice = { readonly value: string; readonly label: string };
type WordsFormProps = { readonly product: OfficeProduct; readonly categories: ReadonlyArray<Choice> };

/** The words of a product: what it is called, where it stands, how it is kept, what search engines show. */
export function WordsForm({ product, categories }: WordsFormProps) {
  const { id, version } = product;
  return (
    <OfficeForm id="words" action={changeProductWordsAction} about={{ productId: id, version }} submit="Save the words">
      {({ field }) => (
        <>
          <Names field={field} product={product} categories={categories} />
          <TextArea
            {...field('description', product.description)}
            label="Description"
            hint="Shown on its page and beside shared links."
            maxLength={catalogueLimits.description}
          />
          <div className="grid gap-3 sm:grid-cols-[1fr_8rem]">
            <TextInput
              {...field('storage', product.storage)}
              label="Storage"
              maxLength={catalogueLimits.storage}
              isOptional
            />
            <TextInput {...field('shelfLifeDays', product.shelfLifeDays)} label="Keeps, in days" inputMode="numeric" />
          </div>
          <ForSearchEngines field={field} product={product} />
        </>
      )}
    </OfficeForm>
  );
}

type PartProps = Pick<Binding, 'field'> & { readonly product: OfficeProduct };

function Names({ field, product, categories }: PartProps & Pick<WordsFormProps, 'categories'>) {
  const isFixed = product.publishedAt !== null;
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <TextInput {...field('name', product.name)} label="Name" maxLength={catalogueLimits.name} required />
      <TextInput
        {...field('slug', product.slug)}
        label="Address"
        hint={isFixed ? 'Stays as it is: links lead to it.' : 'The last part of its page’s address.'}
        readOnly={isFixed}
        maxLength={catalogueLimits.slug}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Select {...field('categoryId', product.categoryId)} label="Sort of bake" options={categories} />
      <TextInput
        {...field('position', product.position)}
        label="Place among its sort"
        inputMode="numeric"
        hint="The lowest stands first."
      />
    </div>
  );
}

function ForSearchEngines({ field, product }: PartProps) {
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <TextInput
        {...field('searchTitle', product.searchTitle)}
        label="Title for search engines"
        hint="Its name, where nothing is typed."
        maxLength={catalogueLimits.searchTitle}
        isOptional
      />
      <TextInput
        {...field('searchDescription', product.searchDescription)}
        label="Sentence for search engines"
        hint="Its description, where nothing is typed."
        maxLength={catalogueLimits.searchDescription}
        isOptional
      />
    </div>
  );
}
