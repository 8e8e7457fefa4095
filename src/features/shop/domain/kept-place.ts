import type { Instant } from '@/kernel/time';
import type { ListedPlace } from './place';

/** A place as whoever sets it must know it. */
export type KeptPlace = ListedPlace & {
  /** Shoppers are not shown where it is, but for those who ordered there. */
  readonly isHidden: boolean;
  /** When it was last changed: of two who saw the same, one wins. */
  readonly version: Instant;
};

/** A place as somebody wishes it; the name that links carry is made once, and stays. */
export type PlaceWish = Omit<KeptPlace, 'id' | 'slug' | 'version'>;

export type PlaceProblem = { readonly kind: 'no_such_place' | 'changed_meanwhile' | 'name_taken' };

/** Why a place was not set like that. */
export function placeProblemInWords({ kind }: PlaceProblem): string {
  switch (kind) {
    case 'no_such_place':
      return 'There is no such place.';
    case 'changed_meanwhile':
      return 'Somebody changed this place meanwhile. Below is how it stands now; nothing of yours was done.';
    case 'name_taken':
      return 'There is a place of that name already.';
  }
}
