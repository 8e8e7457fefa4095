/** A picture of a bake: its key in the bucket, what it shows, and the shape of its original. */
export type Photo = { readonly key: string; readonly alt: string; readonly width: number; readonly height: number };
