import { sentenceList } from '@/kernel/text';
import type { Missing, ProductState } from './office-product';

export const productStateWords = {
  on_the_menu: 'On the menu',
  draft: 'Draft',
  retired: 'Retired',
} as const satisfies Record<ProductState, string>;

/** Why something about the catalogue was not changed. */
export type CatalogueProblem =
  | { readonly kind: 'not_there' }
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'slug_taken' }
  | { readonly kind: 'slug_fixed' }
  | { readonly kind: 'no_such_category' }
  | { readonly kind: 'no_such_rate' }
  | { readonly kind: 'last_kind' }
  | { readonly kind: 'not_in_this_state' }
  | { readonly kind: 'missing'; readonly missing: ReadonlyArray<Missing> }
  | { readonly kind: 'would_vanish'; readonly missing: ReadonlyArray<Missing> }
  | { readonly kind: 'known_already' }
  | { readonly kind: 'bakes_would_vanish'; readonly bakes: ReadonlyArray<string> };

/** Says what a product still needs. */
export function missingInWords(missing: Missing): string {
  switch (missing.kind) {
    case 'description':
      return 'It is not described yet.';
    case 'kind':
      return 'It comes in no kind that may be sold.';
    case 'ingredients':
      return 'It has no ingredients yet.';
    case 'unchecked':
      return `Nobody has checked ${sentenceList(missing.labelTexts.map(plainWords))} for allergens yet.`;
  }
}

/** Says why something was not changed, and what to do. */
export function catalogueProblemInWords(problem: CatalogueProblem): string {
  switch (problem.kind) {
    case 'not_there':
      return 'This is not there any more. Nothing was changed.';
    case 'changed_meanwhile':
      return 'Somebody changed this meanwhile. Below is how it stands now: please make your change again.';
    case 'slug_taken':
      return 'Another product has this address.';
    case 'slug_fixed':
      return 'It has been on the menu under its address: links and letters lead there, so the address stays.';
    case 'no_such_category':
      return 'There is no such sort of bake any more.';
    case 'no_such_rate':
      return 'There is no such VAT rate.';
    case 'last_kind':
      return 'It is on the menu, so one kind at least has to stay. To sell none of it any more, retire the product.';
    case 'not_in_this_state':
      return 'It stands otherwise by now. Nothing was changed.';
    case 'missing':
      return `It cannot be sold yet. ${problem.missing.map(missingInWords).join(' ')}`;
    case 'would_vanish':
      return `It is on the menu, and would leave it unseen. ${problem.missing.map(missingInWords).join(' ')} Mend that first, or retire the product.`;
    case 'known_already':
      return 'There is an ingredient with these words already.';
    case 'bakes_would_vanish':
      return `Unchecked, it would take ${sentenceList(problem.bakes)} out of the shop at once. Tick that you mean it, or that it is checked.`;
  }
}

/** An ingredient's words without the marks around its allergens. */
export function plainWords(labelText: string): string {
  return labelText.replaceAll('*', '');
}
