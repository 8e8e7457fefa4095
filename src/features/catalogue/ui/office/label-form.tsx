'use client';

import { TextArea } from '@/ui/text-area';
import { TextLink } from '@/ui/text-link';
import { changeProductLabelAction } from '../../actions/office';
import type { Allergen } from '../../domain/allergens';
import { ingredientHref, ingredientsHref } from '../../domain/office-pages';
import type { OfficeProduct } from '../../domain/office-product';
import { plainWords } from '../../domain/office-words';
import { AllergenBoxes } from './allergen-boxes';
import { OfficeForm } from './office-form';

type LabelFormProps = { readonly product: OfficeProduct; readonly allergens: ReadonlyArray<Allergen> };

/** What a product is made of, the heaviest first, and what it may have met in the kitchen. */
export function LabelForm({ product, allergens }: LabelFormProps) {
  const { id, version, ingredients, mayContain } = product;
  return (
    <OfficeForm id="label" action={changeProductLabelAction} about={{ productId: id, version }} submit="Save the label">
      {({ field, ticked }) => (
        <>
          <TextArea
            {...field('ingredients', ingredients.map(({ labelText }) => plainWords(labelText)).join('\n'))}
            label="Ingredients, heaviest first"
            hint="One on each line. What the product contains is what its ingredients bring."
            rows={Math.max(4, ingredients.length + 1)}
            spellCheck={false}
          />
          <Unchecked product={product} />
          <AllergenBoxes
            id="label"
            legend="May contain"
            allergens={allergens}
            ticked={ticked ?? mayContain.map(({ code }) => code)}
          />
        </>
      )}
    </OfficeForm>
  );
}

function Unchecked({ product: { ingredients } }: Pick<LabelFormProps, 'product'>) {
  const unchecked = ingredients.filter(({ isReviewed }) => !isReviewed);
  return (
    <p className="text-sm text-bran">
      {unchecked.map(({ id, labelText }) => (
        <span key={id}>
          <TextLink href={ingredientHref(id)}>Check {plainWords(labelText)}</TextLink> ·{' '}
        </span>
      ))}
      <TextLink href={ingredientsHref}>All ingredients and their allergens</TextLink>
    </p>
  );
}
