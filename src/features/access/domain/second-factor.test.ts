import { expect, test } from 'vitest';
import { roles } from './permissions';
import {
  asShown,
  inGroups,
  keyUri,
  makeRecoveryCodes,
  makeSecret,
  needsSecondFactor,
  readTypedCode,
  stepsAround,
} from './second-factor';

const someBytes = (count: number) => Uint8Array.from({ length: count }, (_, place) => (place * 37) % 256);

test('managers and owners need a second factor, bakers and shoppers may have one', () => {
  expect(roles.filter(needsSecondFactor)).toEqual(['manager', 'owner']);
});

test('a code is taken half a minute early and half a minute late, and no longer', () => {
  const noon = Date.UTC(2026, 10, 28, 12);
  const [before, now, after] = stepsAround(noon);
  expect([before, now, after]).toEqual([noon / 30_000 - 1, noon / 30_000, noon / 30_000 + 1]);
  expect(stepsAround(noon + 29_999)).toEqual(stepsAround(noon));
  expect(stepsAround(noon + 30_000)).not.toContain(before);
});

test('a code is read as people type it', () => {
  expect(readTypedCode('123 456')).toEqual({ kind: 'app', code: '123456' });
  expect(readTypedCode(' 012345 ')).toEqual({ kind: 'app', code: '012345' });
  expect(readTypedCode('K7P4Q-X2M9T')).toEqual({ kind: 'recovery', code: 'k7p4qx2m9t' });
  expect(readTypedCode('OIL00-11111')).toEqual({ kind: 'recovery', code: '0110011111' });
});

test('what cannot be a code is not asked of the database', () => {
  for (const typed of [
    '',
    '12345',
    '1234567',
    'k7p4q-x2m9',
    'k7p4q-x2m9!',
    "' OR 1=1 --",
    '１２３４５６',
    'uuuuuuuuuu',
  ])
    expect(readTypedCode(typed)).toBeNull();
});

test('recovery codes are read back as they are shown', () => {
  const codes = makeRecoveryCodes(someBytes, 3);
  expect(codes).toHaveLength(3);
  for (const code of codes) {
    expect(asShown(code)).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
    expect(readTypedCode(asShown(code).toUpperCase())).toEqual({ kind: 'recovery', code });
  }
});

test('a secret is 160 bits in letters that can be typed, in groups of four', () => {
  const secret = makeSecret(someBytes);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(inGroups(secret).split(' ')).toHaveLength(8);
  expect(inGroups(secret).replaceAll(' ', '')).toBe(secret);
});

test('what the phone scans names the shop and the person, whatever they are called', () => {
  const uri = new URL(keyUri({ secret: 'ABCD', issuer: 'Band of Bakers', account: 'bea+oven@bakery.example' }));
  expect(decodeURIComponent(uri.pathname)).toContain('Band of Bakers:bea+oven@bakery.example');
  expect(Object.fromEntries(uri.searchParams)).toEqual({ secret: 'ABCD', issuer: 'Band of Bakers' });
});
