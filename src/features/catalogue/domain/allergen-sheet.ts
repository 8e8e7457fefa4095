import type { Instant } from '@/kernel/time';
import type { Allergen } from './allergens';
import { fourteen, type FourteenSlug, isFreeOf } from './fourteen';

/** A bake, and what it holds of the fourteen. */
export type BakeAllergens = {
  readonly slug: string;
  readonly name: string;
  readonly category: string;
  readonly contains: ReadonlyArray<Allergen>;
  readonly mayContain: ReadonlyArray<Allergen>;
};

/** Every bake the bakery sells against the fourteen, as it was at one moment. */
export type AllergenSheet = { readonly readAt: Instant; readonly bakes: ReadonlyArray<BakeAllergens> };

/** What a bake holds of one of the fourteen, each by the name a label gives it. */
export type AllergenCell = {
  readonly slug: FourteenSlug;
  readonly contains: ReadonlyArray<string>;
  readonly mayContain: ReadonlyArray<string>;
};

/** A bake's row of the sheet: a cell for each of the fourteen, in the law's order. */
export function cellsOf(bake: BakeAllergens): AllergenCell[] {
  return fourteen.map(({ slug, name }) => {
    const namesAmong = (allergens: ReadonlyArray<Allergen>) =>
      allergens.filter((allergen) => allergen.fourteen === name).map((allergen) => allergen.name);
    return { slug, contains: namesAmong(bake.contains), mayContain: namesAmong(bake.mayContain) };
  });
}

/** The bakes that neither contain nor may contain any of the named allergens, by category and in the bakery's order. */
export function bakesWithout(
  bakes: ReadonlyArray<BakeAllergens>,
  slugs: ReadonlyArray<FourteenSlug>,
): ReadonlyMap<string, ReadonlyArray<BakeAllergens>> {
  const names = fourteen.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name);
  return Map.groupBy(
    bakes.filter((bake) => isFreeOf(bake, names)),
    ({ category }) => category,
  );
}

/** Reads from an address which of the fourteen a visitor must not have; what is none of them is passed over. */
export function avoidedIn(asked: string | ReadonlyArray<string> | undefined): FourteenSlug[] {
  const words = [asked ?? []].flat();
  return fourteen.map(({ slug }) => slug).filter((slug) => words.includes(slug));
}
