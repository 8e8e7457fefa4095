import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { inProject, localFolder } from './lib/project.mjs';

/*
 * Part of every build: cuts the two typefaces down to the letters and weights the shop is set in, because every visitor
 * waits for them. `src/app/fonts.ts` reads what is written here.
 */

const between = (/** @type {number} */ first, /** @type {number} */ last) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');

/** Western Europe's letters and the marks of our sentences; the letters beyond them are in the `latin-ext` files. */
const letters = `${between(0x20, 0x7e)}${between(0xa0, 0xff)}–—‘’‚“”„•…€′″−×→←↑↓✓`;
/** The lightest and the heaviest the stylesheets ask for. */
const weights = { min: 400, max: 600 };
const folder = join(localFolder, 'fonts');

mkdirSync(folder, { recursive: true });
for (const name of ['fraunces', 'inter']) {
  const whole = inProject('node_modules', '@fontsource-variable', name, 'files', `${name}-latin-wght-normal.woff2`);
  const options = { targetFormat: /** @type {const} */ ('woff2'), variationAxes: { wght: weights } };
  writeFileSync(join(folder, `${name}.woff2`), await subsetFont(readFileSync(whole), letters, options));
}
