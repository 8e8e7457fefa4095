import { expect, test } from 'vitest';
import type { Label } from '@/features/catalogue/domain/label';
import { bakeLabel } from '@/features/fulfilment/domain/bake-label';
import { labelFaces } from '@/testing/label-faces';
import { type Paper, papers, stickersOf } from '../../../scripts/prove/labels/cells';
import { readPdf } from '../../../scripts/prove/labels/read-pdf';
import { drawLabels } from './draw';

const faces = await labelFaces();
const bakery = 'Band of Bakers, 1 Mill Lane, Cressage, SY5 6ZZ';
const loaf: Label = {
  ingredients: '*wheat* flour, dŵr, salt',
  contains: [],
  mayContain: [{ code: 'egg', fourteen: 'Eggs', name: 'egg' }],
  netQuantity: '800 g',
  storage: 'Keep in a bread bin.',
  shelfLifeDays: 2,
};

async function printed(paper: Paper, label: Partial<Label> = {}, { name = 'Bara tŷ', quantity = 1 } = {}) {
  const line = {
    label: bakeLabel({ name, label: { ...loaf, ...label } }, '2026-11-28'),
    reference: 'K7P-4QX',
    quantity,
  };
  const drawing = { faces, paper, madeAt: Date.UTC(2026, 10, 27) };
  const pages = await readPdf(
    await drawLabels({ title: 'Labels', bakery, lines: quantity === 0 ? [] : [line] }, drawing),
  );
  const stickers = stickersOf(pages, paper);
  return {
    pages: pages.length,
    problems: stickers.flatMap(({ problems }) => problems),
    texts: stickers.map(({ letters }) => letters.map(({ text }) => text).join('')),
    bold: stickers.map(({ letters }) => letters.map(({ text, isBold }) => (isBold ? text : '|')).join('')),
  };
}

test.each(papers)(
  'a label on %s says what it has to say, with the allergens in bold, and nothing beside its sticker',
  async (paper) => {
    const { texts, bold, problems } = await printed(paper);
    expect(problems).toEqual([]);
    expect(texts).toEqual([
      `Bara tŷIngredients: wheat flour, dŵr, saltMay contain: eggNet quantity: 800 gStorage: Keep in a bread bin.` +
        `Packed on: 28 November 2026Use by: 30 November 2026${bakery}Order K7P-4QX`,
    ]);
    expect(bold.join('').split(/\|+/)).toEqual(['Bara tŷ', 'wheat', 'egg', 'Order K7P-4QX']);
  },
);

test('so many labels are made as were ordered: eight to a sheet, or one after the other on a roll', async () => {
  expect(await printed('a4', {}, { quantity: 9 })).toMatchObject({ pages: 2, problems: [] });
  const roll = await printed('62mm', {}, { quantity: 9 });
  expect(roll).toMatchObject({ pages: 9, problems: [] });
  expect(roll.texts).toHaveLength(9);
});

test.each(papers)('a list that is too long for a label on %s goes on on another, and loses nothing', async (paper) => {
  const ingredients = Array.from({ length: 300 }, (_, place) => `*wheat* number ${place}`).join(', ');
  const { texts, problems } = await printed(paper, { ingredients });
  expect(problems).toEqual([]);
  expect(texts.length).toBeGreaterThan(1);
  for (const [place, text] of texts.entries()) {
    expect(text).toMatch(/^Bara tŷ/);
    expect(text).toContain(`Label ${place + 1} of ${texts.length}${bakery}Order K7P-4QX`);
  }
  const whole = texts.map((text) => text.replace('Bara tŷ', '').replace(/Label \d+ of .*$/, '')).join('');
  expect(whole).toContain(ingredients.replaceAll('*', ''));
});

test.each(papers)('a name as long as a label, and a word without end, are printed whole on %s', async (paper) => {
  const name = 'Llanfair'.repeat(200);
  const { texts, problems } = await printed(paper, { storage: 'x'.repeat(400) }, { name });
  expect(problems).toEqual([]);
  expect(texts.join('').replaceAll(/Label \d+ of \d+.*?Order K7P-4QX/g, '')).toContain(name);
});

test('where nothing has been ordered, a page says so', async () => {
  const { texts, pages } = await printed('a4', {}, { quantity: 0 });
  expect([pages, texts]).toEqual([1, [expect.stringMatching(/^Nothing to label yet/)]]);
});
