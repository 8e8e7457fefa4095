import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePostcode, writePostcode } from './postcode';

test.each([
  ['sy56zz', 'SY5 6ZZ'],
  [' TF13  6zz ', 'TF13 6ZZ'],
  ['m1 1ae', 'M1 1AE'],
  ['EC1A 1BB', 'EC1A 1BB'],
  ['cr2-6xh', 'CR2 6XH'],
])('%s is the postcode %s', (typed, written) => {
  const postcode = parsePostcode(typed);
  expect(postcode && writePostcode(postcode)).toBe(written);
});

test.each(['', 'SY5', 'Cressage', '56ZZ SY', 'SY5 6Z', 'SY5 6ZZZ', 'SY555 6ZZ', '٥Y5 6ZZ'])('%s is none', (typed) => {
  expect(parsePostcode(typed)).toBeNull();
});

test('what is written is read again as the same, however it is spaced', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/), fc.boolean(), (typed, isSmall) => {
      const postcode = parsePostcode(isSmall ? typed.toLowerCase() : typed);
      if (postcode === null) throw new Error(`${typed} was not read`);
      expect(writePostcode(postcode).replace(' ', '')).toBe(typed.replace(' ', ''));
      expect(parsePostcode(writePostcode(postcode))).toEqual(postcode);
    }),
  );
});
