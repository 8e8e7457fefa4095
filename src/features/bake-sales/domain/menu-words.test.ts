import { describe, expect, test } from 'vitest';
import { anOfferSheet } from '@/testing/builders/sheets';
import { wholeMenu } from './menu-filter';
import { nothingFits, waysOut } from './menu-words';
import { shownLive } from './shown-sale';

const { sale, offers } = shownLive(anOfferSheet({ offers: [{}, {}], sale: { bakeDay: '2026-11-28' } }));
const asked = { ...wholeMenu, saleSlug: sale.slug };

describe('an empty menu', () => {
  test.each([
    [{ free: ['milk', 'eggs'] } as const, null, 'Nothing here is free of eggs and milk on Saturday 28 November.'],
    [{ words: 'kale' }, null, 'Nothing here matches “kale” on Saturday 28 November.'],
    [
      { words: 'kale', free: ['milk'] } as const,
      'Breads',
      'Nothing under Breads matches “kale” and is free of milk on Saturday 28 November.',
    ],
  ])('says why: %j', (wishes, category, sentence) => {
    expect(nothingFits({ ...wholeMenu, ...wishes }, category, sale)).toBe(sentence);
  });

  test('shows the ways out that lead somewhere, and how far', () => {
    expect(waysOut(offers, { ...asked, words: 'kale', category: 'breads' }, 'Breads')).toEqual([
      { words: 'Without “kale”', count: 2, href: `/menu?sale=${sale.slug}&category=breads` },
    ]);
    expect(waysOut(offers, { ...asked, words: 'kale', category: 'pies' }, 'Pies')).toEqual([]);
  });
});
