import type { ProductName } from '@/features/catalogue/domain/product-name';
import type { Id } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';

export const mostStars = 5;

/** What somebody said whose order was collected, as everybody may read it. */
export type Review = {
  readonly id: Id<'rev'>;
  /** As the person wants to be called; null where they gave no name, or have been erased since. */
  readonly name: string | null;
  /** Out of five. */
  readonly rating: number;
  readonly text: string;
  readonly writtenAt: Instant;
  /** The bake it is about; null where it is about the whole order, or the bake is not on the menu any more. */
  readonly about: ProductName | null;
};

/** What all reviews come to. */
export type ReviewTotals = { readonly count: number; readonly stars: number };

/** "5 out of 5". */
export function ratingWords(rating: number): string {
  return `${rating} out of ${mostStars}`;
}

/** "4.8 out of 5", of all reviews; null while there are none. Rounded to a tenth. */
export function averageWords({ count, stars }: ReviewTotals): string | null {
  if (count === 0) return null;
  const tenths = Math.round((10 * stars) / count);
  return ratingWords(tenths / 10);
}

/** Who said it, as a page tells it. */
export function reviewer(review: Pick<Review, 'name'>): string {
  return review.name ?? 'Somebody from the queue';
}

/** A review as whoever wrote it is told that the shop holds it, shown or not. */
export type HeldReview = Pick<Review, 'name' | 'rating' | 'text' | 'writtenAt'> & {
  readonly state: string;
  readonly publishedAt: Instant | null;
};
