import { expect, test } from 'vitest';
import { labelRuns } from './label';

test('the allergens of a label stand out, and every word stays in its place', () => {
  const label = '*wheat* flour, butter (*milk*), water';
  expect(labelRuns(label)).toEqual([
    { text: 'wheat', emphasised: true },
    { text: ' flour, butter (', emphasised: false },
    { text: 'milk', emphasised: true },
    { text: '), water', emphasised: false },
  ]);
  expect(
    labelRuns(label)
      .map(({ text }) => text)
      .join(''),
  ).toBe(label.replaceAll('*', ''));
});

test('a bake without ingredients has nothing to emphasise', () => {
  expect(labelRuns('')).toEqual([]);
});
