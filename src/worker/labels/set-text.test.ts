import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFace, typesetterOf } from './faces';
import { breakLines, widthOf } from './set-text';
import { labelFaces } from '@/testing/label-faces';

const faces = await labelFaces();
const set = typesetterOf(faces);
const wordsOf = (text: string, width: number) =>
  breakLines(set(text, 'regular'), width).map((line) => line.map((letter) => letter.text).join(''));

test('a list of ingredients is broken at its spaces', () => {
  expect(wordsOf('wheat flour, water, salt', 6)).toEqual(['wheat flour, ', 'water, salt']);
});

test('a word that is wider than a line is broken within', () => {
  const lines = wordsOf('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 5);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join('')).toBe('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch');
});

test('no letter is lost and no line is too wide, whatever the text and the width', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...Array.from('aimŵŷ,. fl½')), maxLength: 30 }));
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 40 }), (words, width) => {
      const letters = set(words.join(' '), 'bold');
      const lines = breakLines(letters, width);
      expect(lines.flat()).toEqual(letters);
      for (const line of lines) {
        const last = line.findLastIndex(({ text }) => text !== ' ');
        expect(widthOf(line.slice(0, last + 1))).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('the letters of Wales are set in a cut that has them, and joined letters one by one', () => {
  const cuts = set('dŵr', 'bold').map(({ text, face }) => [text, face.name]);
  expect(cuts).toEqual([
    ['d', 'Inter-Bold'],
    ['ŵ', 'Inter-Bold-Ext'],
    ['r', 'Inter-Bold'],
  ]);
  expect(
    set('\uFB01g, w\u0302', 'regular')
      .map(({ text }) => text)
      .join(''),
  ).toBe('fig, ŵ');
  expect(widthOf(set('n', 'bold'))).toBeGreaterThan(widthOf(set('n', 'regular')));
});

test('a letter that nobody cut is seen to be missing', () => {
  expect(
    set('芝麻, oil', 'regular')
      .map(({ text }) => text)
      .join(''),
  ).toBe('??, oil');
  expect(() => openFace('nothing', new Uint8Array())).toThrow();
});
