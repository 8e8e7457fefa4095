import { sentenceList } from '@/kernel/text';
import { TextLink } from '@/ui/text-link';
import type { BakeAllergens } from '../domain/allergen-sheet';
import type { Allergen } from '../domain/allergens';

type AllergenLinesProps = { readonly categories: ReadonlyMap<string, ReadonlyArray<BakeAllergens>> };

/** Bakes and their allergens in words, one under the other: for screens too narrow for the table. */
export function AllergenLines({ categories }: AllergenLinesProps) {
  return [...categories].map(([category, bakes]) => (
    <section key={category} className="mt-8">
      <h2 className="mb-1 border-b border-crust pb-1 text-xl">{category}</h2>
      <ul className="gap-x-10 sm:columns-2">
        {bakes.map((bake) => (
          <li key={bake.slug} className="break-inside-avoid border-b border-rule py-3">
            <h3 className="font-sans text-base">
              <TextLink href={`/products/${bake.slug}`} className="inline-block py-0.5">
                {bake.name}
              </TextLink>
            </h3>
            <Line words="Contains" allergens={bake.contains} none="Contains none of the fourteen" />
            <Line words="May contain" allergens={bake.mayContain} none="No traces of others expected" />
          </li>
        ))}
      </ul>
    </section>
  ));
}

type LineProps = { readonly words: string; readonly allergens: ReadonlyArray<Allergen>; readonly none: string };

function Line({ words, allergens, none }: LineProps) {
  if (allergens.length === 0) return <p className="text-sm text-bran">{none}</p>;
  return (
    <p className="text-sm">
      {words} <strong className="font-semibold">{sentenceList(namesOf(allergens))}</strong>
    </p>
  );
}

/** The cereals in one breath: "wheat and barley (gluten)" says more than either alone. */
function namesOf(allergens: ReadonlyArray<Allergen>): string[] {
  return [...Map.groupBy(allergens, ({ fourteen }) => fourteen)].map(([group, own]) => {
    const names = sentenceList(own.map(({ name }) => name));
    return group === 'Cereals containing gluten' ? `${names} (gluten)` : names;
  });
}
