import type { Allergen } from './allergens';

/** What the law wants told about a bake before it is bought, and again at hand-over. */
export type Label = {
  /** In weight order, one text; the emphasised words stand between asterisks. */
  readonly ingredients: string;
  readonly contains: ReadonlyArray<Allergen>;
  readonly mayContain: ReadonlyArray<Allergen>;
  readonly netQuantity: string;
  readonly storage: string;
  readonly shelfLifeDays: number;
};

/** A run of label text: emphasised where it names an allergen. */
export type LabelRun = { readonly text: string; readonly emphasised: boolean };

/** Splits label text at its asterisks into plain and emphasised runs. */
export function labelRuns(ingredients: string): LabelRun[] {
  return ingredients
    .split('*')
    .map((text, index) => ({ text, emphasised: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}
