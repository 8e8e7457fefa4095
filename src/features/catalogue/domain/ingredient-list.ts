import type { Allergen } from './allergens';
import { labelRuns } from './label';
import { plainWords } from './office-words';

/* A product's ingredients as staff type them: one on a line, the heaviest first. */

/** Finds the ingredients somebody typed among those the bakery knows; the marks around allergens need not be typed. */
export function matchIngredients<Known extends { readonly labelText: string }>(
  lines: ReadonlyArray<string>,
  known: ReadonlyArray<Known>,
): { readonly found: ReadonlyArray<Known>; readonly unknown: ReadonlyArray<string> } {
  const exact = new Map(known.map((one) => [one.labelText, one] as const));
  const alike = new Map(known.map((one) => [keyOf(one.labelText), one] as const).toReversed());
  const matched = lines.map((line) => ({ line, one: exact.get(line) ?? alike.get(keyOf(line)) }));
  return {
    found: matched.flatMap(({ one }) => one ?? []),
    unknown: matched.flatMap(({ line, one }) => (one ? [] : [line])),
  };
}

/** The first ingredient that stands twice, or null: each is named once, where its whole weight puts it. */
export function namedTwice(lines: ReadonlyArray<string>): string | null {
  return lines.find((line, at) => lines.slice(0, at).some((before) => keyOf(before) === keyOf(line))) ?? null;
}

function keyOf(text: string): string {
  return plainWords(text).toLowerCase();
}

/** Why an ingredient's words do not go with the allergens it was given. */
export type LabelTextProblem =
  | { readonly kind: 'open_mark' }
  | { readonly kind: 'unnamed'; readonly allergen: Allergen }
  | { readonly kind: 'unmeant'; readonly word: string };

/**
 * Says what is wrong with an ingredient's words, or null: each of its allergens has to stand in them, emphasised, because
 * that is what the law wants read on the label; and nothing else is emphasised.
 */
export function labelTextProblem(labelText: string, allergens: ReadonlyArray<Allergen>): LabelTextProblem | null {
  if (labelText.split('*').length % 2 === 0) return { kind: 'open_mark' };
  const words = labelRuns(labelText)
    .filter(({ emphasised }) => emphasised)
    .map(({ text }) => text);
  const unnamed = allergens.find((allergen) => !words.some((word) => names(word, allergen)));
  if (unnamed) return { kind: 'unnamed', allergen: unnamed };
  const unmeant = words.find((word) => !allergens.some((allergen) => names(word, allergen)));
  return unmeant === undefined ? null : { kind: 'unmeant', word: unmeant };
}

/** Says so to whoever typed it. */
export function labelTextProblemInWords(problem: LabelTextProblem): string {
  switch (problem.kind) {
    case 'open_mark':
      return 'An asterisk is missing: each allergen stands between two of them, like *wheat* flour.';
    case 'unnamed':
      return `Its words have to name ${problem.allergen.name} between asterisks, like *${problem.allergen.name}*.`;
    case 'unmeant':
      return `“${problem.word}” is emphasised, but names none of the allergens that are ticked.`;
  }
}

/** Labels say "almonds" and "eggs", the list of allergens "almond" and "egg". */
function names(word: string, { name, fourteen }: Allergen): boolean {
  const singular = name.toLowerCase().replace(/s$/, '');
  return word.toLowerCase().includes(singular) || word.toLowerCase() === fourteen.toLowerCase();
}
