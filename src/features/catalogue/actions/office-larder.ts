'use server';

import { messages } from '@/config/frontend';
import { parseForm, requireForm } from '@/platform/next/form-action';
import { changeCategories } from '../commands/change-categories';
import { addIngredient, changeIngredient } from '../commands/change-ingredients';
import { labelTextProblem, labelTextProblemInWords } from '../domain/ingredient-list';
import { categoriesHref, ingredientsHref } from '../domain/office-pages';
import { getLarder } from '../queries/office';
import { addedCategorySchema, ingredientSchema, newIngredientSchema } from '../schema/office';
import { readCategories } from '../schema/office-rows';
import { admitBaker, goOn, mend, type OfficeFormState, refuse, tickedIn } from './office-form';

/** Adds an ingredient, with the allergens it brings. */
export async function addIngredientAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const parsed = parseForm(newIngredientSchema, form, messages.checkForm);
  if (!parsed.ok) return mend(form, parsed.state.fieldErrors);
  const { allergens, wrong } = await readAllergens(context, form, parsed.value.labelText);
  if (wrong !== null) return mend(form, { labelText: wrong });
  const added = await addIngredient(context, { ...parsed.value, allergens });
  if (added.ok) goOn(ingredientsHref, 'ingredient');
  return refuse(form, added.problem, 'labelText');
}

/** Changes an ingredient for every product that has it. */
export async function changeIngredientAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const parsed = parseForm(ingredientSchema, form, messages.checkForm);
  if (!parsed.ok) return mend(form, parsed.state.fieldErrors);
  const { ingredientId, wasText, wasReviewed, labelText, isReviewed, isMeant } = parsed.value;
  const { allergens, wrong } = await readAllergens(context, form, labelText);
  if (wrong !== null) return mend(form, { labelText: wrong });
  const seen = { ingredientId, labelText: wasText, isReviewed: wasReviewed };
  const changed = await changeIngredient(context, seen, { labelText, allergens, isReviewed, isMeant });
  if (changed.ok) goOn(ingredientsHref, 'ingredient');
  return refuse(form, changed.problem, changed.problem.kind === 'known_already' ? 'labelText' : undefined);
}

/** The allergens that are ticked, as far as there are such; and what is wrong with the words beside them. */
async function readAllergens(context: Awaited<ReturnType<typeof admitBaker>>, form: FormData, labelText: string) {
  const ticked = tickedIn(form);
  const allergens = (await getLarder(context)).allergens.filter(({ code }) => ticked.includes(code));
  const problem = labelTextProblem(labelText, allergens);
  return {
    allergens: allergens.map(({ code }) => code),
    wrong: problem && labelTextProblemInWords(problem),
  };
}

/** Changes the sorts of bake, and adds one where a name is typed for it. */
export async function changeCategoriesAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const rows = readCategories(form);
  const added = parseForm(addedCategorySchema, form, messages.checkForm);
  if (!added.ok) return mend(form, added.state.fieldErrors);
  if (!rows.ok) return mend(form, rows.problem);
  const changed = await changeCategories(context, rows.value, added.value.added);
  if (changed.ok) goOn(categoriesHref, 'categories');
  return refuse(form, changed.problem, changed.problem.kind === 'slug_taken' ? 'added' : undefined);
}
