'use client';

import { catalogueLimits } from '@/config/frontend';
import { Checkbox } from '@/ui/checkbox';
import { TextInput } from '@/ui/text-input';
import { addIngredientAction, changeIngredientAction } from '../../actions/office-larder';
import type { Allergen } from '../../domain/allergens';
import type { KeptIngredient } from '../../domain/office-ingredient';
import { AllergenBoxes } from './allergen-boxes';
import { type Binding, OfficeForm } from './office-form';

type IngredientFormProps = {
  readonly ingredient: KeptIngredient;
  readonly allergens: ReadonlyArray<Allergen>;
};

/** Changes an ingredient for every product that has it: its words, the allergens it brings, and that it was checked. */
export function IngredientForm({ ingredient, allergens }: IngredientFormProps) {
  const { id, labelText, isReviewed, bakes } = ingredient;
  const about = { ingredientId: id, wasText: labelText, wasReviewed: isReviewed ? 'yes' : '' };
  return (
    <OfficeForm id="ingredient" action={changeIngredientAction} about={about} submit="Save the ingredient">
      {(bound) => (
        <>
          <Fields id="ingredient" bound={bound} allergens={allergens} ingredient={ingredient} />
          {bakes.length > 0 && (
            <Checkbox
              label={`It may leave the shop unchecked, and ${bakes.length === 1 ? 'its bake' : `its ${bakes.length} bakes`} with it, until somebody checks it`}
              name="isMeant"
              id="ingredient-isMeant"
              value="yes"
              defaultChecked={bound.isTicked('isMeant', false)}
            />
          )}
        </>
      )}
    </OfficeForm>
  );
}

/** Adds an ingredient. */
export function NewIngredientForm({ allergens }: Pick<IngredientFormProps, 'allergens'>) {
  return (
    <OfficeForm id="new-ingredient" action={addIngredientAction} submit="Add the ingredient">
      {(bound) => <Fields id="new-ingredient" bound={bound} allergens={allergens} ingredient={null} />}
    </OfficeForm>
  );
}

type FieldsProps = {
  readonly id: string;
  readonly bound: Binding;
  readonly allergens: ReadonlyArray<Allergen>;
  readonly ingredient: KeptIngredient | null;
};

function Fields({ id, bound: { field, isTicked, ticked }, allergens, ingredient }: FieldsProps) {
  return (
    <>
      <TextInput
        {...field('labelText', ingredient?.labelText)}
        label="Words on the label"
        hint="Each allergen between asterisks, like *wheat* flour: the label emphasises it."
        maxLength={catalogueLimits.ingredient}
        spellCheck={false}
        required
      />
      <AllergenBoxes
        id={id}
        legend="It brings"
        allergens={allergens}
        ticked={ticked ?? ingredient?.allergens.map(({ code }) => code) ?? []}
      />
      <Checkbox
        label="I have checked its allergens on the supplier’s label"
        name="isReviewed"
        id={`${id}-isReviewed`}
        value="yes"
        defaultChecked={isTicked('isReviewed', ingredient?.isReviewed ?? false)}
      />
    </>
  );
}
