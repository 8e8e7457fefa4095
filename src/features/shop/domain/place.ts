import type { LocationId } from '@/kernel/ids';

/** A place where the bakery hands its bakes over. */
export type Place = {
  readonly id: LocationId;
  readonly name: string;
  readonly addressLine1: string;
  readonly addressLine2: string | null;
  readonly town: string;
  readonly postcode: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly howToFind: string;
};

/** A place as the shop lists it, under the name that links carry. */
export type ListedPlace = Place & { readonly slug: string };
