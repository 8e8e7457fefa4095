import { expect, test } from 'vitest';
import { registeredIn } from './company';

test.each([
  ['00000000', 'England and Wales'],
  ['OC301234', 'England and Wales'],
  ['SC123456', 'Scotland'],
  ['sc123456', 'Scotland'],
  ['NI012345', 'Northern Ireland'],
  ['R0000123', 'Northern Ireland'],
])('a company with the number %s is registered in %s', (number, place) => {
  expect(registeredIn(number)).toBe(place);
});
