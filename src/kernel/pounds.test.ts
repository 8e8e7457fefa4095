import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePounds, writePounds } from './pounds';

test.each([
  ['3', 300],
  ['£2.50', 250],
  ['2.5', 250],
  [' 0.07 ', 7],
  ['£ 12.00', 1200],
])('%s is %d pence', (typed, expected) => {
  expect(parsePounds(typed)).toBe(expected);
});

test.each(['', '-1', '1,50', '34.116425', '1e3', '£', '123456', 'two'])('%s is no amount', (typed) => {
  expect(parsePounds(typed)).toBeNull();
});

test('every amount reads as it is written', () => {
  fc.assert(fc.property(fc.nat(9_999_999), (amount) => parsePounds((amount / 100).toFixed(2)) === amount));
});

test('an amount is written as somebody would type it', () => {
  expect([0, 5, 250, 12_345].map(writePounds)).toEqual(['0.00', '0.05', '2.50', '123.45']);
});
