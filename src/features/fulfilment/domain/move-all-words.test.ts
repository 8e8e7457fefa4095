import { expect, test } from 'vitest';
import { movedInWords, stayInWords } from './move-all-words';

test('who stays is told in one sentence, and nothing is said where everybody goes', () => {
  expect(stayInWords({ stay: [] })).toBeNull();
  expect(stayInWords({ stay: [{ why: 'owes', orders: 1 }] })).toBe(
    '1 order stays as it is: 1 has something to pay first, one by one.',
  );
  const stay = [
    { why: 'waits_for_payment', orders: 2 },
    { why: 'there_already', orders: 1 },
  ] as const;
  expect(stayInWords({ stay })).toBe('3 orders stay as they are: 2 wait for their payment and 1 is there already.');
});

test('what became of it tells who was quicker, and what is left', () => {
  expect(movedInWords({ to: 'ready', moved: 1, overtaken: 0, left: 0 })).toBe('1 order is ready now.');
  expect(movedInWords({ to: 'collected', moved: 40, overtaken: 1, left: 23 })).toBe(
    '40 orders are collected now. Somebody else changed 1 order meanwhile: look it over. 23 more can go there: press once more.',
  );
});
