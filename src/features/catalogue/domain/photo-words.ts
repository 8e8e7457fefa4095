import type { Instant } from '@/kernel/time';

/** Why a photo was not taken in. */
export const photoProblemWords = {
  not_there: 'This product is not there any more.',
  no_words: 'Please say what the picture shows: people who cannot see it read that instead.',
  words_too_long: 'Please say in fewer words what the picture shows: at most 200 letters.',
  not_a_picture: 'That is no picture we can read. Please choose a JPEG, PNG or WebP.',
  too_large: 'That picture is larger than 6 MB. Please choose a smaller one.',
  too_many_pixels: 'That picture has more than 24 megapixels. Please choose a smaller one.',
  too_many: 'A product has at most 12 pictures. Please take one off first.',
  too_many_today: 'That is as many pictures as one person adds in a day. Please add the rest tomorrow.',
} as const satisfies Record<string, string>;

/** `againAt` is when the next one is taken in. */
export type PhotoProblem =
  | { readonly kind: Exclude<keyof typeof photoProblemWords, 'too_many_today'> }
  | { readonly kind: 'too_many_today'; readonly againAt: Instant };

/** Reads from an address why a photo was not taken in. */
export function photoProblemIn(asked: string | ReadonlyArray<string> | undefined): string | null {
  return Object.entries(photoProblemWords).find(([kind]) => kind === asked)?.[1] ?? null;
}
