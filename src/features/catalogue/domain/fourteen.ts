import type { Label } from './label';

/**
 * The fourteen allergens of the law (Regulation (EU) No 1169/2011, Annex II, as kept in UK law), in the order labels and
 * tables name them. `name` is what an allergen's row calls its group, `slug` what an address calls it.
 */
export const fourteen = [
  { slug: 'celery', name: 'Celery' },
  { slug: 'gluten', name: 'Cereals containing gluten' },
  { slug: 'crustaceans', name: 'Crustaceans' },
  { slug: 'eggs', name: 'Eggs' },
  { slug: 'fish', name: 'Fish' },
  { slug: 'lupin', name: 'Lupin' },
  { slug: 'milk', name: 'Milk' },
  { slug: 'molluscs', name: 'Molluscs' },
  { slug: 'mustard', name: 'Mustard' },
  { slug: 'peanuts', name: 'Peanuts' },
  { slug: 'sesame', name: 'Sesame' },
  { slug: 'soya', name: 'Soya' },
  { slug: 'sulphites', name: 'Sulphites' },
  { slug: 'tree-nuts', name: 'Tree nuts' },
] as const;

export type FourteenSlug = (typeof fourteen)[number]['slug'];
export type FourteenName = (typeof fourteen)[number]['name'];

/** Says whether a label neither contains nor may contain any of the named allergens. */
export function isFreeOf(label: Pick<Label, 'contains' | 'mayContain'>, names: ReadonlyArray<string>): boolean {
  return ![...label.contains, ...label.mayContain].some((allergen) => names.includes(allergen.fourteen));
}
