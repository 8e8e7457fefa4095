import localFont from 'next/font/local';

/* The two main files are cut to the shop's letters by `scripts/fonts.mjs`, at the head of every build. */

/** The soft serif of headings and of the shop's name. */
const fraunces = localFont({
  src: '../../.local/fonts/fraunces.woff2',
  weight: '400 600',
  variable: '--font-fraunces',
  adjustFontFallback: 'Times New Roman',
  preload: true,
});

/** The plain sans of everything else. */
const inter = localFont({
  src: '../../.local/fonts/inter.woff2',
  weight: '400 600',
  variable: '--font-inter',
  adjustFontFallback: 'Arial',
  preload: true,
  // docs/decisions/040-plain-type-that-comes-in-time.md
  display: 'optional',
});

/*
 * Letters beyond Western Europe's, such as the ŵ and ŷ of Welsh names. Browsers fetch these files only for a page that
 * has one; they stand first in the list of families, because the stand-in behind the main files would draw any letter.
 */
const frauncesExtended = localFont({
  src: '../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-ext-wght-normal.woff2',
  weight: '400 600',
  variable: '--font-fraunces-extended',
  adjustFontFallback: false,
  preload: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF' }],
});

const interExtended = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  weight: '400 600',
  variable: '--font-inter-extended',
  adjustFontFallback: false,
  preload: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF' }],
});

/** The class that gives a document all of them. */
export const typefaces = [fraunces, frauncesExtended, inter, interExtended].map(({ variable }) => variable).join(' ');
