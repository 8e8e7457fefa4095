import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import type { Id } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { readings, runReading } from '@/platform/db/reading';
import { matchIngredients } from '../domain/ingredient-list';
import { missingOf, productStateOf } from '../domain/office-product';
import type { CatalogueProblem } from '../domain/office-words';
import * as store from '../store/change-ingredients';
import { allergensReading, ingredientsReading } from '../store/ingredients';
import { raiseRevision } from '../store/revision';
import {
  forgetCatalogue,
  type ProductSeen,
  productToChange,
  type SavedProduct,
  saveProductChange,
} from './save-product';

/** A label as somebody typed it: the heaviest first, and what it may have met in the kitchen. */
export type LabelWish = { readonly lines: ReadonlyArray<string>; readonly mayContain: ReadonlyArray<string> };

/**
 * Says what a product is made of. Words nobody has used before are written down as ingredients that nobody has checked:
 * a draft may have them, what is on the menu may not. Orders keep their own copies of every label.
 */
export async function changeLabel(
  context: Context,
  seen: ProductSeen,
  wish: LabelWish,
): Promise<Result<SavedProduct, CatalogueProblem>> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const [found, larder] = await Promise.all([productToChange(context, seen), readLarder(context)]);
  if (!found.ok) return found;
  const product = found.value;
  const { unknown } = matchIngredients(wish.lines, larder.ingredients);
  const added = unknown.map((labelText) => ({ id: context.newId('ing'), labelText, isReviewed: false }));
  const { found: ingredients } = matchIngredients(wish.lines, [...larder.ingredients, ...added]);
  if (productStateOf(product) === 'on_the_menu') {
    const missing = missingOf({ ...product, ingredients });
    if (missing.length > 0) return refused({ kind: 'would_vanish', missing });
  }
  const codes = larder.allergens.map(({ code }) => code);
  const mayContain = codes.filter((code) => wish.mayContain.includes(code));
  const before = {
    ingredients: product.ingredients.map(({ labelText }) => labelText),
    mayContain: product.mayContain.map(({ code }) => code),
  };
  const after = { ingredients: ingredients.map(({ labelText }) => labelText), mayContain };
  return saveProductChange(context, { product, staff, action: 'product.label_changed', before, after }, [
    ...added.flatMap(({ id, labelText }) =>
      store.insertIngredient(context.db, { id, labelText, reviewedAt: null, allergens: [] }),
    ),
    ...store.setIngredients(context.db, product.id, { ingredientIds: ingredients.map(({ id }) => id), mayContain }),
  ]);
}

function readLarder({ db }: Context) {
  return runReading(db, readings({ ingredients: ingredientsReading(db), allergens: allergensReading(db) }));
}

export type IngredientWish = {
  readonly labelText: string;
  readonly allergens: ReadonlyArray<string>;
  readonly isReviewed: boolean;
};

/** Writes a new ingredient down, with the allergens it brings. */
export async function addIngredient(
  context: Context,
  { isReviewed, ...wish }: IngredientWish,
): Promise<Result<undefined, CatalogueProblem>> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const id = context.newId('ing');
  const reviewedAt = isReviewed ? context.now() : null;
  return keep(context, [
    ...store.insertIngredient(context.db, { ...wish, id, reviewedAt }),
    auditStatement(context, {
      ...{ action: 'ingredient.added', personId: staff.id, actor: staff.name, subject: id },
      after: { ...wish, isReviewed },
    }),
  ]);
}

/** Which ingredient somebody saw, as it was when they began to change it. */
export type IngredientSeen = store.IngredientBefore & { readonly ingredientId: Id<'ing'> };

/**
 * Changes an ingredient for every product that has it. One that is unchecked takes its bakes out of the shop at once, so
 * whoever means that says so (`isMeant`).
 */
export async function changeIngredient(
  context: Context,
  seen: IngredientSeen,
  { isReviewed, isMeant, ...wish }: IngredientWish & { readonly isMeant: boolean },
): Promise<Result<undefined, CatalogueProblem>> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const id = seen.ingredientId;
  const [before] = await runReading(context.db, ingredientsReading(context.db, id));
  if (!before) return refused({ kind: 'not_there' });
  if (!isReviewed && !isMeant && before.isReviewed && before.bakes.length > 0)
    return refused({ kind: 'bakes_would_vanish', bakes: before.bakes });
  const { labelText, allergens } = before;
  return keep(context, [
    ...store.updateIngredient(context.db, { ...wish, id, reviewedAt: isReviewed ? context.now() : null }, seen),
    auditStatement(context, {
      ...{ action: 'ingredient.changed', personId: staff.id, actor: staff.name, subject: id },
      before: { labelText, allergens: allergens.map(({ code }) => code), isReviewed: before.isReviewed },
      after: { ...wish, isReviewed },
    }),
  ]);
}

async function keep(
  context: Context,
  statements: Parameters<typeof runBatch>[1],
): Promise<Result<undefined, CatalogueProblem>> {
  try {
    await runBatch(context.db, [...statements, raiseRevision(context.db)]);
  } catch (error) {
    const kind = store.ingredientProblemOf(error);
    if (kind === null) throw error;
    return refused({ kind });
  }
  await forgetCatalogue(context);
  return ok();
}
