import { expect, test } from 'vitest';
import { ratingJsonLd } from './json-ld';

test('what people say comes to one figure, rounded to a tenth', () => {
  expect(ratingJsonLd({ count: 3, stars: 14 })).toEqual({
    aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.7, reviewCount: 3, bestRating: 5, worstRating: 1 },
  });
});

test('nobody is quoted while nobody has said anything', () => {
  expect(ratingJsonLd({ count: 0, stars: 0 })).toEqual({});
});
