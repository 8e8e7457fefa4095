import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brandColour } from '@/config/frontend';

const theme = readFileSync(new URL('./styles/theme.css', import.meta.url), 'utf8');
const colours = new Map([...theme.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));

/** Relative luminance: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(ink: string, ground: string): number {
  const [light = 0, dark = 0] = [ink, ground]
    .map((name) => luminance(colours.get(name) ?? 'missing'))
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['crust', 'flour', 14.5],
  ['bran', 'flour', 6.5],
  ['paper', 'rust', 6],
  ['paper', 'rust-deep', 6],
  ['rust', 'flour', 4.5],
  ['rust', 'butter-wash', 4.5],
  ['rust', 'berry-wash', 4.5],
  ['crust', 'butter', 4.5],
  ['bran', 'butter-wash', 4.5],
  ['sage', 'sage-wash', 4.5],
  ['berry', 'berry-wash', 4.5],
  ['berry', 'flour', 4.5],
])('%s on %s can be read in bright daylight', (ink, ground, least) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(least);
});

test('the bars of the browser have the colour of the page', () => {
  expect(colours.get('flour')).toBe(brandColour);
});
