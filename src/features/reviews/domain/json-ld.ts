import { mostStars, type ReviewTotals } from './review';

/** What people say, in one figure; nothing at all while nobody has said anything. */
export function ratingJsonLd({ count, stars }: ReviewTotals) {
  if (count === 0) return {};
  const ratingValue = Math.round((10 * stars) / count) / 10;
  return {
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue,
      reviewCount: count,
      bestRating: mostStars,
      worstRating: 1,
    },
  };
}
