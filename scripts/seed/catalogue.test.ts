import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labelRuns } from '@/features/catalogue/domain/label';
import { allergensNamedIn } from './allergen-words';
import { readMenu } from './menu';
import { menuFile } from './menu-file';
import { productTexts } from './product-texts';

const menu = readMenu(menuFile());
const textOf = (slug: string) => productTexts.filter((text) => text.slug === slug);
const words = readFileSync(new URL('../../drizzle/0001_words.sql', import.meta.url), 'utf8');
const knownAllergens = [...words.matchAll(/^ {2}\('([a-z-]+)', '[A-Z]/gm)].map((match) => match[1]);

// What an ingredient's plain words give away, though they are no allergen's name themselves.
const hidden: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<!corn|rice )\bflour\b/, 'wheat'],
  [/(?<!cocoa )\b(?:butter|cream|cheese)\b/, 'milk'],
  [/\b(?:custard|mayonnaise|meringue)\b/, 'egg'],
  [/\banchov/, 'fish'],
  [/\b(?:shrimp|prawn)/, 'crustaceans'],
  [/\bmixed peel\b/, 'sulphites'],
  [/\blecithin\b/, 'soya'],
  [/\bmalt/, 'barley'],
];

const plainWordsOf = (ingredient: string) =>
  labelRuns(ingredient)
    .filter((run) => !run.emphasised)
    .map((run) => run.text)
    .join(' ');

test('the menu has its 31 bakes, each once, and each is described once', () => {
  expect(menu).toHaveLength(31);
  expect(new Set(menu.map((item) => item.slug)).size).toBe(31);
  expect(productTexts.map((text) => text.slug).sort()).toEqual(menu.map((item) => item.slug).sort());
});

test('only allergens that the shop knows are declared, and nothing is both contained and perhaps contained', () => {
  expect(knownAllergens.length).toBeGreaterThan(20);
  for (const { slug, contains, mayContain } of menu) {
    expect(knownAllergens, slug).toEqual(expect.arrayContaining([...contains, ...mayContain]));
    expect(
      contains.filter((code) => mayContain.includes(code)),
      slug,
    ).toEqual([]);
  }
});

describe.each(menu)('$slug', ({ slug, contains, vatRate }) => {
  const [text] = textOf(slug);
  const ingredients = text?.ingredients ?? [];

  test('emphasises every allergen it contains, and no other', () => {
    expect([...new Set(ingredients.flatMap(allergensNamedIn))].sort()).toEqual([...contains].sort());
  });

  test('names no allergen without emphasis', () => {
    expect(ingredients.map(plainWordsOf).join('; ')).not.toMatch(
      /\b(?:wheat|barley|rye|oats?|spelt|milk|eggs?|soya?|mustard|celery|fish|sesame|almonds?|cashews?|pistachios?|walnuts?|sulphites?)\b/i,
    );
  });

  test('says what is hidden behind a plain word', () => {
    for (const each of ingredients) {
      const plain = plainWordsOf(each);
      const wanted = hidden.filter(([giveaway]) => giveaway.test(plain)).map(([, allergen]) => allergen);
      expect(allergensNamedIn(each), each).toEqual(expect.arrayContaining(wanted));
    }
  });

  test('lists each ingredient once and closes every bracket and asterisk', () => {
    expect(new Set(ingredients).size).toBe(ingredients.length);
    expect(ingredients.length).toBeGreaterThan(2);
    for (const each of ingredients) {
      expect(each.split('(').length, each).toBe(each.split(')').length);
      expect(each.split('*').length % 2, each).toBe(1);
    }
  });

  test('has every fact a label and a page need', () => {
    expect(text?.description.length).toBeGreaterThan(40);
    expect(text?.description.length).toBeLessThan(220);
    expect(text?.netQuantity).toMatch(/^(?:\d{2,3} g|\d(?:\.\d{1,2})? kg)$/);
    expect(text?.storage).toMatch(/\.$/);
    expect(text?.shelfLifeDays).toBeGreaterThan(0);
    expect(text?.picture.length).toBeGreaterThan(20);
    expect(text?.vatReason === undefined).toBe(vatRate === 'zero');
  });
});
