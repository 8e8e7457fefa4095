import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brandColour } from '@/config/frontend';
import { contrast, palette, readPairs } from './palette';

const theme = readFileSync(new URL('./styles/theme.css', import.meta.url), 'utf8');
const colours = [...theme.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]);

test.each(readPairs)('$ink on $ground can be read in bright daylight', ({ ink, ground, least }) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(least);
});

test('a colour has no contrast to itself, and ink to ground as much as ground to ink', () => {
  expect(contrast('crust', 'crust')).toBe(1);
  expect(contrast('crust', 'paper')).toBeCloseTo(contrast('paper', 'crust'), 10);
});

test('the palette is the one of the styles', () => {
  expect(colours).toEqual(Object.entries(palette).map(([name, { hex }]) => [name, hex]));
});

test('the bars of the browser have the colour of the page', () => {
  expect(palette.flour.hex).toBe(brandColour);
});
