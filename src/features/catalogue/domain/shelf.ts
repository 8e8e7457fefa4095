import type { Photo } from './photo';

/** A sort of bake, with a picture of one of its bakes. */
export type Shelf = { readonly slug: string; readonly name: string; readonly photo: Photo | null };
