import { expect, test } from 'vitest';
import { menuFile } from '../seed/menu-file';
import { readMenu } from '../seed/menu';
import { inks } from './inks';
import { pictures } from './pictures';
import { keyOf } from './sizes';
import { readSources } from './svg-files';

const sources = readSources();

test('every bake on the menu has its own picture, and no picture is left over', () => {
  const menu = readMenu(menuFile()).map((item) => item.slug);
  expect(sources.map((source) => source.slug).sort()).toEqual(menu.sort());
  expect(new Set(sources.map(keyOf)).size).toBe(menu.length);
});

test.each(sources)('the committed picture of $slug is what its drawing draws', ({ slug, svg }) => {
  expect(pictures[slug]?.()).toBe(svg);
});

test.each(sources)(
  '$slug is square, printed in the shop’s inks, with the key block and at most three more',
  ({ svg }) => {
    expect(svg).toContain('viewBox="0 0 800 800"');
    const colours = new Set([...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map((match) => match[1]));
    const inked = Object.entries(inks)
      .filter(([, colour]) => colours.has(colour))
      .map(([name]) => name);
    expect(inked).toContain('key');
    expect(inked.filter((name) => name !== 'key' && name !== 'paper').length).toBeLessThanOrEqual(3);
    expect(svg).not.toContain('NaN');
  },
);
