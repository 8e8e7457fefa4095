import type { Allergen } from './allergens';
import type { Label } from './label';

type Declared = Pick<Label, 'contains' | 'mayContain'>;

/** What several bakes contain between them, each allergen once; what one of them surely contains is no mere "may". */
export function jointAllergens(labels: ReadonlyArray<Declared>): Declared {
  const contains = byCode(labels.flatMap((label) => label.contains));
  const mayContain = byCode(labels.flatMap((label) => label.mayContain));
  return {
    contains: [...contains.values()],
    mayContain: [...mayContain.values()].filter(({ code }) => !contains.has(code)),
  };
}

function byCode(allergens: ReadonlyArray<Allergen>): Map<string, Allergen> {
  return new Map(allergens.map((allergen) => [allergen.code, allergen]));
}
