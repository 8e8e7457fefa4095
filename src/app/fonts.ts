import localFont from 'next/font/local';

/** The soft serif of headings and of the shop's name. */
export const fraunces = localFont({
  src: '../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  weight: '400 600',
  variable: '--font-fraunces',
  adjustFontFallback: 'Times New Roman',
  preload: true,
});

/** The plain sans of everything else. */
export const inter = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '400 600',
  variable: '--font-inter',
  adjustFontFallback: 'Arial',
  preload: true,
});
