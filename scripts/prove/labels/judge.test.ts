import { expect, test } from 'vitest';
import { type ExpectedLine, joined, type Marked, marked } from './expected';
import { judgeLabels } from './judge';
import type { Inked, ReadPage } from './read-pdf';

const bakery = 'Band of Bakers, 1 Mill Lane';
const size = 9;
const width = 5;

const loaf: ExpectedLine = {
  reference: 'K7P-4QX',
  quantity: 1,
  name: marked('Loaf', 'bold'),
  whole: joined([
    marked('Loaf', 'bold'),
    marked('Ingredients: ', 'plain'),
    marked('wheat', 'bold'),
    marked(', salt', 'plain'),
  ]),
};

/** A label off the roll, a line each way. */
function onTheRoll(...lines: ReadonlyArray<Marked>): ReadPage {
  const letters = lines.flatMap(({ text, bold }, line) =>
    Array.from(text).map((letter, place): Inked => {
      const at = { x: 9 + (place % 30) * width, y: 190 - line * 40 - Math.floor(place / 30) * 12 };
      return { text: letter, isBold: bold[place] === 'b', size, width, ...at };
    }),
  );
  return { width: (62 * 72) / 25.4, height: 200, letters };
}

const foot = (more = '') =>
  joined([...(more === '' ? [] : [marked(more, 'bold')]), marked(bakery, 'plain'), marked('Order K7P-4QX', 'bold')]);
const judged = (pages: ReadonlyArray<ReadPage>, lines: ReadonlyArray<ExpectedLine> = [loaf]) =>
  judgeLabels(pages, { bakery, lines }, '62mm');

test('a label that says what its line says is right, on one sticker or on two', () => {
  expect(judged([onTheRoll(loaf.whole, foot())])).toMatchObject({ right: 1, labels: 1, emphasised: 1, notes: [] });
  const [first, second] = [
    marked('Loaf', 'bold'),
    joined([loaf.name, marked('wheat', 'bold'), marked(', salt', 'plain')]),
  ];
  const begun = joined([first, marked('Ingredients: ', 'plain')]);
  const two = [onTheRoll(begun, foot('Label 1 of 2')), onTheRoll(second, foot('Label 2 of 2'))];
  expect(judged(two)).toMatchObject({ right: 1, labels: 1, notes: [] });
});

test('a word in the wrong weight, a missing label and one too many are noticed', () => {
  const pale = joined([loaf.name, marked('Ingredients: wheat, salt', 'plain')]);
  expect(judged([onTheRoll(pale, foot())]).right).toBe(0);
  expect(judged([]).right).toBe(0);
  expect(judged([onTheRoll(loaf.whole, foot())], [{ ...loaf, quantity: 2 }]).right).toBe(0);
  const twice = judged([onTheRoll(loaf.whole, foot()), onTheRoll(loaf.whole, foot())]);
  expect(twice).toMatchObject({ right: 1, notes: [expect.stringContaining('nobody ordered')] });
});

test('what is cut off, printed over itself, too small or without a bakery is noticed', () => {
  const page = onTheRoll(loaf.whole, foot());
  const changed = (change: (letter: Inked) => Partial<Inked>) => ({
    ...page,
    letters: page.letters.map((letter) => ({ ...letter, ...change(letter) })),
  });
  expect(judged([changed(({ x }) => ({ x: x + 40 }))]).notes.join()).toContain('beside every sticker');
  expect(judged([changed(() => ({ x: 20 }))]).notes.join()).toContain('printed over others');
  expect(judged([changed(() => ({ size: 5 }))]).notes.join()).toContain('too small');
  expect(judged([onTheRoll(loaf.whole)]).notes.join()).toContain('no bakery');
});
