import { Checkbox } from '@/ui/checkbox';
import type { Allergen } from '../../domain/allergens';
import { fourteen } from '../../domain/fourteen';

type AllergenBoxesProps = {
  readonly legend: string;
  readonly allergens: ReadonlyArray<Allergen>;
  readonly ticked: ReadonlyArray<string>;
  /** Tells its boxes from those of the page's other forms. */
  readonly id: string;
};

/** The fourteen of the law, each in the forms a label can name. */
export function AllergenBoxes({ legend, allergens, ticked, id }: AllergenBoxesProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
        {fourteen.map(({ slug, name }) => (
          <div key={slug} role="group" aria-label={name} className="flex flex-wrap gap-x-5 border-t border-rule py-1">
            {allergens
              .filter((allergen) => allergen.fourteen === name)
              .map((allergen) => (
                <Checkbox
                  key={allergen.code}
                  label={labelOf(allergen)}
                  name="allergen"
                  id={`${id}-${allergen.code}`}
                  value={allergen.code}
                  defaultChecked={ticked.includes(allergen.code)}
                />
              ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

const labelOf = ({ name }: Allergen) => <span className="block first-letter:uppercase">{name}</span>;
