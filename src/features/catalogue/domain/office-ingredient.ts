import type { CategoryId, Id } from '@/kernel/ids';
import type { Allergen } from './allergens';

/** An ingredient as the office keeps it, for every product that has it. */
export type KeptIngredient = {
  readonly id: Id<'ing'>;
  readonly labelText: string;
  readonly isReviewed: boolean;
  readonly allergens: ReadonlyArray<Allergen>;
  /** The names of the bakes on the menu that it is in; unchecked, it takes them out of the shop. */
  readonly bakes: ReadonlyArray<string>;
};

/** A sort of bake as the office keeps it. */
export type KeptCategory = {
  readonly id: CategoryId;
  readonly slug: string;
  readonly name: string;
  readonly position: number;
  readonly isHidden: boolean;
  readonly products: number;
};
