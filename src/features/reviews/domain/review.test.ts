import { expect, test } from 'vitest';
import { averageWords, ratingWords, reviewer } from './review';

test('a rating is told in words', () => {
  expect(ratingWords(5)).toBe('5 out of 5');
});

test.each([
  [1, 5, '5 out of 5'],
  [4, 19, '4.8 out of 5'],
  [3, 13, '4.3 out of 5'],
  [200, 999, '5 out of 5'],
])('%i reviews with %i stars come to “%s”', (count, stars, words) => {
  expect(averageWords({ count, stars })).toBe(words);
});

test('nobody has an average before the first review', () => {
  expect(averageWords({ count: 0, stars: 0 })).toBeNull();
});

test('who gave no name is still somebody', () => {
  expect(reviewer({ name: null })).toBe('Somebody from the queue');
  expect(reviewer({ name: 'Ann' })).toBe('Ann');
});
