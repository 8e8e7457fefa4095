/* The colours of the prints: one key block, and one or two more inks to a picture. */
export const inks = {
  /** The key block: every outline, every shadow's hatching. */
  key: '#2f1d13',
  /** Where the block is cut away: light, flour, icing. */
  paper: '#fff6e4',
  gold: '#dc9a45',
  butter: '#f2c46d',
  rust: '#a63d14',
  bake: '#bd6a2b',
  cocoa: '#5c3523',
  chocolate: '#8a5537',
  sage: '#4c7a58',
  berry: '#8e1f3a',
  blush: '#e79a6f',
} as const;
export type Ink = keyof typeof inks;

/** The tints a picture may stand on, each with the shade its cast shadow is printed in. */
export const grounds = {
  wheat: { tint: '#f2dcae', shade: '#d9b877' },
  blush: { tint: '#f1d0bd', shade: '#d9a88c' },
  sage: { tint: '#cfdcc6', shade: '#a6bb9d' },
  oat: { tint: '#e8dac5', shade: '#c9b494' },
  rose: { tint: '#eecdcd', shade: '#d3a0a2' },
  mist: { tint: '#d3dde0', shade: '#a8b9c0' },
} as const;
export type Ground = keyof typeof grounds;
