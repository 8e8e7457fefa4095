import { labelRuns } from '@/features/catalogue/domain/label';
import { invariant } from '@/kernel/invariant';

// The words our labels emphasise, and the allergen each one names.
const codes: Readonly<Record<string, string>> = {
  almonds: 'almond',
  barley: 'barley',
  cashew: 'cashew',
  celery: 'celery',
  crustaceans: 'crustaceans',
  egg: 'egg',
  fish: 'fish',
  milk: 'milk',
  mustard: 'mustard',
  oats: 'oats',
  pistachio: 'pistachio',
  soya: 'soya',
  sulphites: 'sulphites',
  wheat: 'wheat',
};

/** The allergens an ingredient's emphasised words name, each once. */
export function allergensNamedIn(labelText: string): string[] {
  const named = labelRuns(labelText)
    .filter((run) => run.emphasised)
    .map((run) => {
      const code = codes[run.text];
      invariant(code, `No allergen is called “${run.text}”`);
      return code;
    });
  return [...new Set(named)];
}
