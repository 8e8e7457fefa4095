import type { AddressProblem } from './own-address';
import type { FavouriteProblem } from './own-favourite';

/** Why a bake was not kept, in words. */
export function favouriteProblemInWords(problem: FavouriteProblem): string {
  switch (problem.kind) {
    case 'too_many_favourites':
      return `${problem.most} favourites are as many as we keep. Take one out first.`;
    case 'no_such_bake':
      return 'We do not bake that any more.';
  }
}

/** Why an address was not kept, in words. */
export function addressProblemInWords(problem: AddressProblem): string {
  switch (problem.kind) {
    case 'too_many_addresses':
      return `${problem.most} addresses are as many as we keep. Take one out first.`;
    case 'no_such_address':
      return 'That address is not there any more. It may have been taken out in another window.';
  }
}
