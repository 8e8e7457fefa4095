import { plural, sentenceList } from '@/kernel/text';
import { type Definition, DefinitionList } from '@/ui/definition-list';
import { Disclosure } from '@/ui/disclosure';
import type { Allergen } from '../domain/allergens';
import { fourteen } from '../domain/fourteen';
import { type Label, labelRuns } from '../domain/label';

/** Everything the label of a bake says, before it is bought. */
export function LabelFacts({ label }: { label: Label }) {
  return (
    <>
      <DefinitionList items={factsOf(label)} />
      <Disclosure summary="All fourteen allergens, one by one" className="mt-4">
        <DefinitionList items={fourteen.map(({ name }) => ({ term: name, details: presenceOf(name, label) }))} />
      </Disclosure>
    </>
  );
}

function factsOf({ ingredients, contains, mayContain, netQuantity, storage, shelfLifeDays }: Label): Definition[] {
  return [
    {
      term: 'Ingredients',
      details: (
        <span className="block first-letter:uppercase">
          <Ingredients text={ingredients} />
        </span>
      ),
    },
    { term: 'Contains', details: <AllergenNames allergens={contains} none="None of the fourteen allergens" /> },
    { term: 'May contain', details: <AllergenNames allergens={mayContain} none="Nothing beyond the ingredients" /> },
    { term: 'Net quantity', details: netQuantity },
    { term: 'Storage', details: storage },
    { term: 'Keeps', details: shelfLifeDays === 0 ? 'Best eaten the day it is baked' : plural(shelfLifeDays, 'day') },
  ];
}

/** A list of ingredients with its allergens emphasised, as the law wants them. */
export function Ingredients({ text }: { text: string }) {
  // Runs never move, so their place names them.
  return labelRuns(text).map((run, index) => (run.emphasised ? <strong key={index}>{run.text}</strong> : run.text));
}

function AllergenNames({ allergens, none }: { allergens: ReadonlyArray<Allergen>; none: string }) {
  if (allergens.length === 0) return none;
  return <strong>{sentenceList(allergens.map(nameWithGroup))}</strong>;
}

/** "wheat (cereals containing gluten)", but only "milk" where the law calls it that too. */
function nameWithGroup({ name, fourteen: group }: Allergen): string {
  const isSame = group.toLowerCase().startsWith(name.toLowerCase());
  return isSame ? name : `${name} (${group.toLowerCase()})`;
}

function presenceOf(group: string, { contains, mayContain }: Label) {
  const named = (allergens: ReadonlyArray<Allergen>) =>
    allergens.filter((allergen) => allergen.fourteen === group).map(({ name }) => name);
  const [inIt, perhaps] = [named(contains), named(mayContain)];
  if (inIt.length === 0 && perhaps.length === 0) return 'Not in it';
  return (
    <strong>
      {inIt.length > 0 && `Contains ${sentenceList(inIt)}`}
      {inIt.length > 0 && perhaps.length > 0 && '; '}
      {perhaps.length > 0 && `may contain ${sentenceList(perhaps)}`}
    </strong>
  );
}

/** What a bake contains, in one line for a list. */
export function ContainsLine({ label: { contains, mayContain } }: { label: Pick<Label, 'contains' | 'mayContain'> }) {
  const names = (allergens: ReadonlyArray<Allergen>) => sentenceList(allergens.map(({ name }) => name));
  return (
    <p className="text-sm text-bran">
      {contains.length > 0 ? (
        <>
          Contains <strong>{names(contains)}</strong>
        </>
      ) : (
        'None of the fourteen allergens'
      )}
      {mayContain.length > 0 && <>; may contain {names(mayContain)}</>}
    </p>
  );
}
