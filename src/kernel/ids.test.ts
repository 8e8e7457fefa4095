import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isId, makeId, makeReference, parseReference } from './ids';

const noise = (count: number) => crypto.getRandomValues(new Uint8Array(count));

describe('a reference', () => {
  test('is six plain characters, without what is misheard or spells a word', () => {
    for (let n = 0; n < 500; n++)
      expect(makeReference(noise)).toMatch(/^[2-9B-DF-HJKMNP-TV-Z]{3}-[2-9B-DF-HJKMNP-TV-Z]{3}$/);
  });

  test('is read however it is typed', () => {
    fc.assert(
      fc.property(fc.constant(null), fc.constantFrom('', ' ', '-', '.', ' - '), (_, between) => {
        const reference = makeReference(noise);
        const [left = '', right = ''] = reference.split('-');
        expect(parseReference(`  ${left.toLowerCase()}${between}${right} `)).toBe(reference);
      }),
    );
  });

  test('that cannot be one is none, and no text breaks the reading', () => {
    expect(['', 'K7P', 'K7P-4QXX', 'K0P-4QX', 'KIP-4QX', 'AAA-AAA', '🥐🥐🥐'].map(parseReference)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = parseReference(typed);
        expect(read === null || parseReference(read) === read).toBe(true);
      }),
    );
  });

  test('favours no character', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 4000; n++) {
      for (const char of makeReference(noise).replace('-', '')) counts.set(char, (counts.get(char) ?? 0) + 1);
    }
    const even = (4000 * 6) / counts.size;
    // Twelve standard deviations: never by chance, always where the alphabet wraps round.
    for (const count of counts.values()) expect(Math.abs(count - even)).toBeLessThan(12 * Math.sqrt(even));
  });
});

describe('an id', () => {
  test('says its kind and sorts by the time it was made', () => {
    const times = fc.tuple(fc.nat(2 ** 43), fc.nat(2 ** 43));
    fc.assert(
      fc.property(times, ([a, b]) => {
        const [first, second] = [makeId('ord', a, noise), makeId('ord', b, noise)];
        expect([isId('ord', first), isId('off', first)]).toEqual([true, false]);
        if (a !== b) expect(first < second).toBe(a < b);
      }),
    );
  });

  test('is no text with anything else in it', () => {
    for (const text of [
      'ord_',
      'ord_abc',
      'ord_ABCD1',
      "ord_abcd'",
      'ord_abcd 1',
      'xord_abcd1',
      `ord_${'a'.repeat(41)}`,
      'ord_abcd1\n',
    ]) {
      expect(isId('ord', text)).toBe(false);
    }
  });
});
